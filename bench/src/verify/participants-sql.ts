import { parcelIdSql } from '@souk/ops/verify/parcel-id-sql';
import { buyersOf, madeOrders, opening, price, products, slotsOf } from './orders-sql.ts';

/** Three units of each stock are left over: what is sold and what is reserved depends on the orders. */
const quantityOf = (n: number) => Math.ceil(n / products) * 4;

const users = (n: number): readonly string[] => [
  `insert into profiles (id, username, email, roles, addresses, version, identity_version, created_at)
   select 'buyer-' || b, 'buyer-' || b, '', '{}', '[]', 1, 1, now()
   from generate_series(0, ${buyersOf(n) - 1}) b`,
];

/** The orders are older than the notifications of this shop, so they need none. */
const notifications = (n: number): readonly string[] => [
  `insert into recipients (user_id, version, email)
   select 'buyer-' || b, 1, null from generate_series(0, ${buyersOf(n) - 1}) b`,
];

/** The transactions of each account, in sequence. */
const madeTransactions = (n: number) => `
  moved as (
    select made.*, type, step, row_number() over (partition by buyer order by i, step) as nth,
      sum(case type when 'HOLD' then -${price} when 'REFUND' then ${price} else 0 end)
        over (partition by buyer order by i, step) as free
    from made join (values (1, 'HOLD'), (2, 'CAPTURE'), (3, 'REFUND')) as t (step, type)
      on made.status <> 'FAILED' and (step < 3 or made.status = 'CANCELLED')
  ), account as (
    select b, md5('account' || b)::uuid as id, 'buyer-' || b as buyer
    from generate_series(0, ${buyersOf(n) - 1}) b
  )`;

const billing = (n: number): readonly string[] => [
  `with ${madeOrders(n)}, ${madeTransactions(n)}, spent as (
     select buyer, count(*) as changes, coalesce(sum(case type when 'CAPTURE' then ${price}
       when 'REFUND' then -${price} else 0 end), 0) as sum from moved group by 1
   )
   insert into accounts select account.id, buyer, null, 'RUB', 'ACTIVE', ${opening} - coalesce(sum, 0), 0,
     1 + coalesce(changes, 0), now(), now() from account left join spent using (buyer)`,
  `with ${madeOrders(n)}, ${madeTransactions(n)}
   insert into payments (id, order_id, origin, user_id, account_id, amount, currency, status, refunded,
     decline_code, created_at)
   select payment, made.id, 'CHECKOUT', buyer, account.id, ${price}, 'RUB',
     case status when 'FAILED' then 'DECLINED' when 'CANCELLED' then 'REFUNDED' else 'CAPTURED' end,
     case status when 'CANCELLED' then ${price} else 0 end,
     case status when 'FAILED' then 'INSUFFICIENT_FUNDS' end, at
   from made join account using (buyer)`,
  `with ${madeOrders(n)}, ${madeTransactions(n)}
   insert into transactions select md5('opening' || b)::uuid, id, 1, 'OPENING_CREDIT', ${opening}, 'RUB',
     ${opening}, null, null, now() from account
   union all select md5(type || i)::uuid, account.id, 1 + nth, type, ${price}, 'RUB', ${opening} + free,
     payment, moved.id, at from moved join account using (buyer)`,
  `insert into entries (transaction_id, line_no, book, account_id, amount, currency)
   select id, case when sign < 0 then 1 else 2 end, book,
     case when book in ('FREE', 'HELD') then account_id end, sign * amount, currency
   from transactions join (values ('OPENING_CREDIT', 'GIFTS', -1), ('OPENING_CREDIT', 'FREE', 1),
     ('HOLD', 'FREE', -1), ('HOLD', 'HELD', 1), ('CAPTURE', 'HELD', -1), ('CAPTURE', 'SALES', 1),
     ('REFUND', 'SALES', -1), ('REFUND', 'FREE', 1)) as b (type, book, sign) using (type)`,
];

const inventory = (n: number): readonly string[] => [
  `insert into products (id, sku, seller_id, name, price_currency, price_minor_units, categories, status,
     version, created_at, updated_at)
   select 'product-' || p, 'product-' || p, 'seller', 'A product', 'RUB', ${price / 2}, '{}', 'ACTIVE', 1,
     now() - interval '20 days', now() - interval '20 days' from generate_series(0, ${products - 1}) p`,
  `with ${madeOrders(n)}, made_reservations as (
     insert into reservations (id, order_id, origin, buyer_id, seller_ids, status, created_at, updated_at)
     select reservation, id, 'CHECKOUT', buyer, '{seller}', 'HELD', at, at
     from made where status <> 'FAILED'
   )
   insert into reservation_lines (reservation_id, product_id, seller_id, quantity, price)
   select reservation, product, 'seller', 2, ${price / 2} from made where status <> 'FAILED'`,
  `with ${madeOrders(n)}, ended as (
     update reservations r
     set status = case made.status when 'CONFIRMED' then 'COMMITTED' when 'DELIVERED' then 'SHIPPED' else 'RELEASED' end
     from made where r.id = reservation returning r.id, r.status, r.created_at
   ), released as (
     insert into stock_releases (id, reservation_id, lines, at)
     select ended.id::text, ended.id,
       jsonb_build_array(jsonb_build_object('productId', product, 'quantity', 2)), ended.created_at
     from ended join made on reservation = ended.id where ended.status = 'RELEASED'
   )
   update reservation_lines set released = case status when 'RELEASED' then 2 else 0 end,
     shipped = case status when 'SHIPPED' then 2 else 0 end
   from ended where ended.id = reservation_id and status <> 'COMMITTED'`,
  `with sum as (
     select product_id as product, sum(quantity - released - shipped) as living, sum(shipped) as shipped
     from reservation_lines group by 1
   )
   insert into stocks select id, ${quantityOf(n)} + coalesce(living, 0), coalesce(living, 0), 1,
     now() - interval '20 days' from products left join sum on product = id where seller_id = 'seller'`,
  `insert into stock_journal select s.product_id, 1, total_quantity + coalesce(shipped, 0), now()
   from stocks s left join (
     select product_id, sum(shipped) as shipped from reservation_lines group by 1
   ) gone using (product_id) where s.product_id like 'product-%'`,
  `with ${madeOrders(n)} insert into own_orders select id from made`,
  'select write_listings(array_agg(id)) from products',
];

const delivery = (n: number): readonly string[] => [
  `with ${madeOrders(n)}, taken as (
     select slot, count(*) as places from made where status in ('CONFIRMED', 'DELIVERED') group by 1
   )
   insert into slots select 'slot-' || s, '2100-01-01'::timestamptz + s * interval '1 hour',
     '2100-01-01'::timestamptz + (s + 1) * interval '1 hour', 1000, coalesce(places, 0)
   from generate_series(0, ${slotsOf(n) - 1}) s left join taken on slot = 'slot-' || s`,
  `with ${madeOrders(n)}
   insert into deliveries (id, order_id, parcel_id, buyer_id, seller_ids, address, wished_at, booked_at, slot_id,
     status, version, tracking_number)
   select delivery, id, ${parcelIdSql('id::text', `'seller'`)}, buyer, '{seller}', '{"city": "A city"}', null, at, slot,
     case status when 'CONFIRMED' then 'SCHEDULED' else status end,
     case status when 'CONFIRMED' then 2 when 'DELIVERED' then 4 else 3 end, 'T-' || i
   from made where status <> 'FAILED'`,
  `insert into delivery_events (delivery_id, seq, status, note, at)
   select id, seq, step, null, booked_at + seq * interval '1 second' from deliveries join (values
     (1, 'RESERVED', 0), (2, 'SCHEDULED', 0), (3, 'IN_TRANSIT', 4), (4, 'DELIVERED', 4), (3, 'CANCELLED', 3)
   ) as e (seq, step, version_of) on version_of in (0, version)`,
  `insert into delivery_attempts select gen_random_uuid(), id, booked_at, booked_at, false
   from deliveries where status = 'DELIVERED'`,
  `insert into slot_places select order_id, 'CHECKOUT', slot_id from deliveries where status <> 'CANCELLED'`,
  `insert into bookings select order_id, 'CHECKOUT', id, null, version from deliveries`,
];

/** The statements that make the rows of each participant for n orders. */
export const participantsSql = { users, billing, inventory, delivery, notifications };
