import { buyersOf, madeChanges, madeOrders, ordersInLog } from './orders-sql.ts';

/** The types of messages about an order that got so far: source, topic, type, statuses, consumers. */
const facts: readonly (readonly string[])[] = [
  ['orders', 'order-placed', 'order-placed', 'CONFIRMED,DELIVERED,CANCELLED,FAILED', 'inventory'],
  ['orders', 'billing-commands', 'hold-payment', 'CONFIRMED,DELIVERED,CANCELLED,FAILED', 'billing'],
  ['orders', 'inventory-commands', 'reserve-stock', 'CONFIRMED,DELIVERED,CANCELLED', 'inventory'],
  ['orders', 'delivery-commands', 'book-delivery', 'CONFIRMED,DELIVERED,CANCELLED', 'delivery'],
  ['orders', 'billing-commands', 'capture-payment', 'CONFIRMED,DELIVERED,CANCELLED', 'billing'],
  ['orders', 'inventory-commands', 'commit-stock', 'CONFIRMED,DELIVERED,CANCELLED', 'inventory'],
  ['orders', 'delivery-commands', 'confirm-delivery', 'CONFIRMED,DELIVERED,CANCELLED', 'delivery'],
  ['orders', 'order-confirmed', 'order-confirmed', 'CONFIRMED,DELIVERED,CANCELLED', ''],
  ['orders', 'delivery-commands', 'cancel-delivery', 'CANCELLED', 'delivery'],
  ['orders', 'inventory-commands', 'release-stock', 'CANCELLED', 'inventory'],
  ['orders', 'billing-commands', 'refund-payment', 'CANCELLED', 'billing'],
  [
    'billing',
    'payment-succeeded',
    'payment-succeeded',
    'CONFIRMED,DELIVERED,CANCELLED',
    'orders,notifications',
  ],
  ['billing', 'payment-captured', 'payment-captured', 'CONFIRMED,DELIVERED,CANCELLED', 'orders'],
  ['billing', 'payment-declined', 'payment-declined', 'FAILED', 'orders'],
  ['inventory', 'stock-reserved', 'stock-reserved', 'CONFIRMED,DELIVERED,CANCELLED', 'orders'],
  ['inventory', 'stock-committed', 'stock-committed', 'CONFIRMED,DELIVERED,CANCELLED', 'orders'],
  ['delivery', 'delivery-booked', 'delivery-booked', 'CONFIRMED,DELIVERED,CANCELLED', 'orders'],
  [
    'delivery',
    'delivery-scheduled',
    'delivery-scheduled',
    'CONFIRMED,DELIVERED,CANCELLED',
    'orders',
  ],
];

const factRows = facts
  .map(
    ([source, topic, type, statuses, consumers]) =>
      `('${source}', '${topic}', '${type}', '{${statuses}}'::text[], '{${consumers}}'::text[])`,
  )
  .join(', ');

/** Every message about the orders, with the versions of `order-status` and `delivery-status`. */
const madeMessages = (n: number) => `
  with ${madeOrders(n)}, ${madeChanges}, message as (
    select i, source, topic, type, id, null::int as version, consumers, at
    from made join (values ${factRows}) as f (source, topic, type, statuses, consumers)
      on made.status = any (statuses)
    union all select i, 'orders', 'order-status', 'order-status', id, seq, '{notifications}', changed_at from change
    union all select i, 'delivery', 'delivery-status', 'delivery-status', id, version, '{orders}', at
    from made join generate_series(1, 4) version
      on version <= case status when 'CONFIRMED' then 2 when 'DELIVERED' then 4 when 'CANCELLED' then 3 end
  ), sent as (
    select *, md5(type || i || coalesce(version, 0))::uuid as message_id from message
  )`;

const value = `repeat('x', 300)`;

/** Fills the archive of a service. */
export const archiveSql = (service: string, n: number): string => `${madeMessages(n)}
  insert into outbox_archive (position, id, source, topic, type, key, value, aggregate_version,
    correlation_id, occurred_at, sent_at)
  select 1000000 + row_number() over (order by at), message_id, source, topic, type, id, ${value}, version,
    'trace', at, at from sent where source = '${service}'`;

/** The messages about rows that are not orders. */
export const otherArchives: Readonly<Record<string, (n: number) => string>> = {
  users: (
    n,
  ) => `insert into outbox_archive select -1 - b, gen_random_uuid(), 'users', 'user-changed', 'user-changed',
    'buyer-' || b, ${value}, 1, 'trace', null, null, now(), now() from generate_series(0, ${buyersOf(n) - 1}) b`,
  billing:
    () => `insert into outbox_archive select 100000000 + row_number() over (), gen_random_uuid(),
    'billing', 'balance-changed', 'balance-changed', account_id, ${value}, account_version, 'trace', null, null,
    at, at from transactions`,
};

/** Fills the inbox of a service, for the records that are in the log. */
export const inboxSql = (service: string, n: number): string => `${madeMessages(n)}
  insert into inbox select '${service}', source, message_id, at from sent
  where '${service}' = any (consumers) and i > ${n - ordersInLog}`;

/** Fills the log, and moves the groups to its end. */
export const logSql = (n: number): readonly string[] => [
  `${madeMessages(n)}, placed as (
    select s.*, p.id as partition_id, p.next, row_number() over (partition by p.id order by at) - 1 as nth
    from sent s join topics t on t.name = s.topic
    join partitions p on p.topic_id = t.id and p.number = s.i % 6
    where i > ${n - ordersInLog}
  )
  insert into records select partition_id, next + nth, id, ${value}, json_build_object('ce_id', message_id,
    'ce_source', source, 'ce_type', type, 'aggregateversion', version), at from placed`,
  `update partitions set next = last + 1 from (
     select partition_id, max(position) as last from records group by 1
   ) r where partition_id = id`,
  `insert into group_offsets select g.id, p.id, p.next from groups g, partitions p
   on conflict (group_id, partition_id) do update set position = excluded.position`,
];
