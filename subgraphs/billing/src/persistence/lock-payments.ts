import type { EntityManager } from '@mikro-orm/postgresql';

type Command = { readonly orderId: string; readonly userId?: string };

const statement = `-- Payments first and then accounts, as each single command does, and each in
  -- the order of their ids: two batches never wait for one another.
  with command as (
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

/** Locks the payments and accounts that several commands will change. */
export async function lockPayments(em: EntityManager, commands: readonly Command[]): Promise<void> {
  const keys = commands.map(({ orderId, userId }) => ({ orderId, userId }));
  await em.execute(statement, [JSON.stringify(keys)]);
}
