import { type Databases, violations } from './databases.ts';

/** An order that was acknowledged is there, once, with all of its history. */
export async function orders({ ask }: Databases): Promise<string[]> {
  const histories = await ask(
    'orders',
    `select o.number, o.version, count(e.seq) as events, max(e.seq) as last
     from orders o left join order_events e on e.order_id = o.id
     group by o.id having count(e.seq) <> o.version or max(e.seq) <> o.version`,
  );
  const keys = await ask(
    'orders',
    `select buyer_id, idempotency_key, count(*) from orders group by 1, 2 having count(*) > 1`,
  );
  const silent = await ask(
    'orders',
    `select number from orders o where placed_at > now() - interval '7 days' and (
       select count(*) from "OutboxMessages" m where m."Key" = o.id::text and m."Type" = 'order-placed'
     ) <> 1`,
  );
  const invented = await ask(
    'orders',
    `select m."Key" from "OutboxMessages" m where m."Type" = 'order-placed'
     and not exists (select from orders o where o.id::text = m."Key")`,
  );
  return [
    ...violations('told of an order that is not there', invented),
    ...violations('an order whose history has a gap', histories),
    ...violations('one key, several orders', keys),
    ...violations('an order that was not told once', silent),
  ];
}
