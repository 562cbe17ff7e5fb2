import { type Databases, violations } from './databases.ts';

/** Checks that each order exists once, has its whole history, and was published once. */
export async function orders({ query }: Databases): Promise<string[]> {
  const histories = await query(
    'orders',
    `select o.number, o.version, count(e.seq) as events, max(e.seq) as last
     from orders o left join order_events e on e.order_id = o.id
     group by o.id having count(e.seq) <> o.version or max(e.seq) <> o.version`,
  );
  const keys = await query(
    'orders',
    `select buyer_id, idempotency_key, count(*) from orders group by 1, 2 having count(*) > 1`,
  );
  const notPublishedOnce = await query(
    'orders',
    `select number from orders o where placed_at > now() - interval '7 days' and (
       select count(*) from "OutboxMessages" m where m."Key" = o.id::text and m."Type" = 'order-placed'
     ) <> 1`,
  );
  const unknown = await query(
    'orders',
    `select m."Key" from "OutboxMessages" m where m."Type" = 'order-placed'
     and not exists (select from orders o where o.id::text = m."Key")`,
  );
  return [
    ...violations('published an order that does not exist', unknown),
    ...violations('history of an order has a gap', histories),
    ...violations('several orders with one idempotency key', keys),
    ...violations('order was not published exactly once', notPublishedOnce),
  ];
}
