import type { EntityManager } from '@mikro-orm/postgresql';

type Command = { readonly orderId: string; readonly userId?: string };

/** Payments first and then accounts, as each single command does, and each in the order of their ids. */
const statement = `with command as (
    select * from jsonb_to_recordset(?::jsonb) as command ("orderId" text, "userId" text)
  ), payment as (
    select account_id from payments
    where order_id in (select "orderId" from command) and origin = 'CHECKOUT'
    order by id for update
  )
  select id from accounts where id in (
    select account_id from payment
    union select id from accounts where user_id in (select "userId" from command))
  order by id for update`;

/** Locks all that several commands will change, so that two batches never wait for one another. */
export async function lockPayments(em: EntityManager, commands: readonly Command[]): Promise<void> {
  const about = commands.map(({ orderId, userId }) => ({ orderId, userId }));
  await em.execute(statement, [JSON.stringify(about)]);
}
