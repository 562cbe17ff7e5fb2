import { Carts } from '../testing/carts.ts';
import { ann, type OrdersHarness, ordersHarness } from '../testing/harness.ts';

let orders: OrdersHarness;
let carts: Carts;
let own: string;
let guest: string;
beforeEach(async () => {
  orders = await ordersHarness();
  carts = new Carts(orders);
  own = (await carts.set(ann, 'tea', 1)).cart.id;
  guest = (await carts.set(null, 'tea', 1)).cart.id;
});

const unknown = '00000000-0000-4000-8000-000000000000';

describe('the database refuses', () => {
  it.each([
    [
      'two open carts of a user',
      `insert into carts select gen_random_uuid(), owner_id, null, status,
      version, expires_at, null, null, created_at, updated_at from carts where id = '$own'`,
      'carts_open_owner',
    ],
    [
      'a cart that was ordered without its order',
      `update carts set status = 'ORDERED' where id = '$own'`,
      'carts_ordered',
    ],
    [
      'an order that does not exist',
      `update carts set status = 'ORDERED', order_id = '${unknown}' where id = '$own'`,
      'carts_order_id_foreign',
    ],
    [
      'the order of a guest',
      `update carts set status = 'ORDERED', order_id = '${unknown}' where id = '$guest'`,
      'carts_ordered',
    ],
    [
      'a merged cart that points nowhere',
      `update carts set status = 'MERGED', merged_into = '${unknown}' where id = '$guest'`,
      'carts_merged_into_foreign',
    ],
    [
      'the cart of a user that is merged',
      `update carts set status = 'MERGED', merged_into = '$guest' where id = '$own'`,
      'carts_merged',
    ],
    [
      'a cart without a holder',
      `insert into carts values ('${unknown}', null, null, 'OPEN', 1, now(), null, null, now(), now())`,
      'carts_holder',
    ],
    [
      'a cart with another holder',
      `update carts set owner_id = 'eve' where id = '$own'`,
      'never changes its holder',
    ],
    ['a quantity of 0', `update cart_items set quantity = 0`, 'cart_items_quantity'],
    [
      'a quantity above the maximum',
      `update cart_items set quantity = 10001`,
      'cart_items_quantity',
    ],
    [
      'the 101st item',
      `insert into cart_items select '$own', 'p' || n, 1, 1, 'RUB', now() from generate_series(1, 100) n`,
      'at most 100 items',
    ],
  ])('%s', async (_, sql, reason) => {
    const planted = sql.replaceAll('$own', own).replaceAll('$guest', guest);
    await expect(orders.run(planted)).rejects.toThrow(reason);
  });

  it('a change of a closed cart, and items in it', async () => {
    await orders.run(`update carts set status = 'EXPIRED' where id = ?`, [own]);
    const reopen = orders.run(`update carts set status = 'OPEN' where id = ?`, [own]);
    await expect(reopen).rejects.toThrow('a cart that is EXPIRED never changes');
    const change = orders.run('update cart_items set quantity = 2 where cart_id = ?', [own]);
    await expect(change).rejects.toThrow('only an open cart has items');
  });
});
