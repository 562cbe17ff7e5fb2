import { type DataMutant, inTable } from './data-mutant.ts';

const invariant = 'a cart fits its order, its items and the carts merged into it';
const inCarts = inTable('orders', 'carts', invariant);

/** Faults in carts. */
export const cartMutants: readonly DataMutant[] = [
  inCarts(
    'a cart that has the order of another one',
    `update carts set status = 'ORDERED', order_id = (select order_id from carts where id = '$cart.ordered')
      where id = '$cart.open'`,
    'several carts have one order',
    '$cart.order',
  ),
  inCarts(
    'a cart that was made after its order',
    `update carts set created_at = now() where id = '$cart.ordered'`,
    'the order is older than the cart',
    '$cart.ordered',
  ),
  inCarts(
    'a cart that is merged into that of a guest',
    `update carts set merged_into = '$cart.guest' where id = '$cart.merged'`,
    'a cart is merged into that of a guest',
    '$cart.merged',
  ),
  {
    name: 'an item in a closed cart',
    database: 'orders',
    tables: ['cart_items'],
    sql: `insert into cart_items values ('$cart.ordered', '$product', 1, 100, 'RUB', now())`,
    invariant,
    reports: ['a closed cart has items', '$cart.ordered'],
  },
  {
    name: 'the 101st item of a cart',
    database: 'orders',
    tables: ['cart_items'],
    sql: `insert into cart_items select '$cart.guest', 'p-' || n, 1, 100, 'RUB', now()
      from generate_series(1, 101) as n`,
    invariant,
    reports: ['a cart has more than 100 items', '$cart.guest'],
  },
  inTable('orders', 'carts', 'carts end when they expire')(
    'a cart that stays open for ever',
    `update carts set expires_at = now() - interval '1 day' where id = '$cart.guest'`,
    'a cart was not ended or deleted for an hour',
    '$cart.guest',
  ),
  inTable('orders', 'carts', 'the last change of each row was published')(
    'the version of a cart',
    `update carts set version = version + 1 where id = '$cart.guest'`,
    'the last change was not published',
    '$cart.guest',
  ),
];
