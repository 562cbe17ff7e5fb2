import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'orders';
const cart = 'c.id::text as key, c.id as cart, c.status';

const ordered = sqlCheck({
  invariant: 'a cart fits its order, its items and the carts merged into it',
  database,
  sql: (only) => `
    select ${cart}, c.order_id as "orderId", c.owner_id as owner, case
      when o.id is null then 'a cart that is ordered has no order'
      else 'the order is older than the cart' end as what
    from carts c left join orders o on o.id = c.order_id
    where c.status = 'ORDERED' and ${only('c.id', 'uuid')} and (o.id is null or o.placed_at < c.created_at)`,
});

/** A cart is ordered once: two carts never have one order. */
const orderedOnce = sqlCheck({
  invariant: 'a cart fits its order, its items and the carts merged into it',
  database,
  what: 'several carts have one order',
  sql: (only) => `
    select min(c.id::text) as key, c.order_id as "orderId", array_agg(c.id) as carts
    from carts c where c.order_id is not null and ${only('c.id', 'uuid')}
    group by c.order_id having count(*) > 1`,
});

const merged = sqlCheck({
  invariant: 'a cart fits its order, its items and the carts merged into it',
  database,
  sql: (only) => `
    select ${cart}, c.merged_into as "mergedInto", case
      when t.id is null then 'a cart is merged into one that does not exist'
      else 'a cart is merged into that of a guest' end as what
    from carts c left join carts t on t.id = c.merged_into
    where c.status = 'MERGED' and ${only('c.id', 'uuid')} and (t.id is null or t.owner_id is null)`,
});

const items = sqlCheck({
  invariant: 'a cart fits its order, its items and the carts merged into it',
  database,
  sql: (only) => `
    select ${cart}, i.items, case
      when c.status <> 'OPEN' then 'a closed cart has items'
      else 'a cart has more than 100 items' end as what
    from carts c join (select cart_id, count(*) as items from cart_items group by 1) i on i.cart_id = c.id
    where ${only('c.id', 'uuid')} and (c.status <> 'OPEN' or i.items > 100)`,
});

/** The sweep runs each minute; a shop that was down for long needs some runs. */
const expired = sqlCheck({
  invariant: 'carts end when they expire',
  database,
  what: 'a cart was not ended or deleted for an hour',
  sql: (only) => `
    select ${cart}, c.expires_at as "expiresAt" from carts c
    where ${only('c.id', 'uuid')} and c.expires_at < now() - interval '1 hour'`,
});

/** Checks of carts, within the database of orders. */
export const carts: readonly Check[] = [ordered, orderedOnce, merged, items, expired];
