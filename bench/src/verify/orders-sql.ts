/** All statements see one moment, as the times of different tables must fit. */
const now = `timestamptz '${new Date().toISOString()}'`;

/** How many of the generated orders are in the log: the others are older than its retention. */
export const ordersInLog = 4_000;

/**
 * Common table expressions over `n`, the number of orders: `made`, one row for each order, and `message`,
 * one row for each message about it. Of ten orders six are confirmed, two delivered, one cancelled and one
 * failed. Ids are hashes of names, so that each database can compute those of the others.
 */
export const madeOrders = (n: number): string => `
  made as materialized (
    select i, md5('order' || i)::uuid as id, md5('payment' || i)::uuid as payment,
      md5('reservation' || i)::uuid as reservation, md5('delivery' || i)::uuid as delivery,
      'buyer-' || i % ${buyersOf(n)} as buyer, 'product-' || i % ${products} as product,
      case when i % 10 < 6 then 'CONFIRMED' when i % 10 < 8 then 'DELIVERED'
        when i % 10 = 8 then 'CANCELLED' else 'FAILED' end as status,
      'slot-' || i % ${slotsOf(n)} as slot,
      ${now} - case when i > ${n - ordersInLog}
        then (${n} - i) * interval '100 seconds' + interval '10 minutes'
        else interval '7 days' + (${n} - i) * interval '4 seconds' end as at
    from generate_series(1, ${n}) i
  )`;

/** The changes of each order, in sequence. */
export const madeChanges = `
  change as (
    select made.*, seq, type, step, at + seq * interval '1 second' as changed_at
    from made cross join (values
      (1, 'order-placed', 'NEW', '{CONFIRMED,DELIVERED,CANCELLED,FAILED}'::text[]),
      (2, 'checkout-started', 'PROCESSING', '{CONFIRMED,DELIVERED,CANCELLED,FAILED}'),
      (3, 'payment-succeeded', 'PAID', '{CONFIRMED,DELIVERED,CANCELLED}'),
      (4, 'stock-reserved', 'ITEMS_RESERVED', '{CONFIRMED,DELIVERED,CANCELLED}'),
      (5, 'delivery-booked', 'DELIVERY_BOOKED', '{CONFIRMED,DELIVERED,CANCELLED}'),
      (6, 'order-confirmed', 'CONFIRMED', '{CONFIRMED,DELIVERED,CANCELLED}'),
      (7, 'order-shipped', 'SHIPPED', '{DELIVERED}'),
      (8, 'order-delivered', 'DELIVERED', '{DELIVERED}'),
      (7, 'order-cancelled', 'CANCELLED', '{CANCELLED}'),
      (3, 'order-failed', 'FAILED', '{FAILED}')
    ) as c (seq, type, step, statuses)
    where made.status = any (statuses)
  )`;

export const products = 100;
export const buyersOf = (n: number) => Math.max(10, Math.ceil(n / 100));
export const slotsOf = (n: number) => Math.max(10, Math.ceil(n / 100));

/** What a buyer has at first, and what each order costs, in minor units. */
export const opening = 1_000_000_000;
export const price = 2_000;

/** The commands of a checkout, with the result of the step. */
const steps = (commands: readonly string[], state: string) =>
  commands.map(
    (command) => `jsonb_build_object('command', '${command}', 'state', '${state}', 'attempts', 1,
      'error', null, 'startedAt', at, 'finishedAt', at, 'transactionId', case '${command}'
      when 'hold-payment' then payment when 'reserve-stock' then reservation
      when 'book-delivery' then delivery end)`,
  );

const forward = [
  'hold-payment',
  'reserve-stock',
  'book-delivery',
  'capture-payment',
  'commit-stock',
];
const sold = steps([...forward, 'confirm-delivery'], 'DONE').join();
const returned = steps(['cancel-delivery', 'release-stock', 'refund-payment'], 'DONE').join();
const declined = steps(['hold-payment'], 'REFUSED').join();

const runs = `case status when 'FAILED' then jsonb_build_array(${declined})
  when 'CANCELLED' then jsonb_build_array(${sold}, ${returned}) else jsonb_build_array(${sold}) end`;
const ending = `case when status in ('FAILED', 'CANCELLED')
  then jsonb_build_object('status', status, 'code', 'A_CODE', 'message', 'A message.', 'step', null) end`;

export const ordersSql = (n: number): readonly string[] => [
  `with ${madeOrders(n)}, ${madeChanges}, last as (
     select id, max(seq) as version, max(changed_at) as changed_at from change group by 1
   )
   insert into orders (id, number, buyer_id, seller_ids, idempotency_key, request_hash, products, lines,
     total, address, trace_id, placed_at, status, version, failure, checkout, updated_at)
   select id, 'B-' || i, buyer, '{seller}', 'key-' || i, 'hash', product,
     jsonb_build_array(jsonb_build_object('productId', product, 'name', 'A product', 'sellerId', 'seller',
       'quantity', 2, 'unitPrice', jsonb_build_object('currency', 'RUB', 'minorUnits', ${price / 2}))),
     '{"currency": "RUB", "minorUnits": ${price}}', '{"city": "A city"}', 'trace', at, status, version,
     ${ending}, jsonb_build_object('route', 'FORWARD', 'stage', 5, 'done', true, 'wakeAt', null,
       'ending', ${ending}, 'runs', ${runs}), changed_at
   from made join last using (id)`,
  `with ${madeOrders(n)}, ${madeChanges}
   insert into order_events select id, seq, type, step, changed_at, null from change`,
  `insert into offers select 'product-' || p, 'A product', ${price / 2}, 'RUB', 'seller', true, 1,
     ${Math.ceil(n / products) * 4}, 1 from generate_series(0, ${products - 1}) p`,
  `insert into buyers select 'buyer-' || b, null, 1 from generate_series(0, ${buyersOf(n) - 1}) b`,
];
