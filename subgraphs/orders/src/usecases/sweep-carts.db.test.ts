import { viewerOf } from '@souk/platform/testing/harness';
import { Cart } from '../domain/cart.ts';
import { Carts } from '../testing/carts.ts';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';
import { sweepCarts } from './sweep-carts.ts';

const dayMs = 24 * 3_600_000;
const start = Date.parse('2026-11-21T12:00:00Z');
const ann = viewerOf('ann');

let orders: OrdersHarness;
let carts: Carts;
beforeEach(async () => {
  orders = await ordersHarness();
  carts = new Carts(orders);
});

const sweepAfter = (days: number) => {
  orders.now = new Date(start + days * dayMs);
  return orders.transact(sweepCarts);
};
const count = () => orders.orm.em.fork().count(Cart, {});

describe('the sweep of carts', () => {
  it('expires the cart of a guest after 30 days, and that of a user after 180 (CART-4)', async () => {
    const { cart: guest, token } = await carts.set(null, 'tea', 1);
    const { cart: own } = await carts.set(ann, 'tea', 2);
    expect(await sweepAfter(30)).toBe(false);
    expect(await carts.quantities(null, token)).toBeNull();
    expect(await carts.quantities(ann)).toEqual({ tea: 2 });
    expect((await orders.published(guest.id)).at(-1)?.data).toMatchObject({
      status: 'EXPIRED',
      itemCount: 0,
      version: 2,
    });
    await sweepAfter(180);
    expect(await carts.quantities(ann)).toEqual({});
    expect(await carts.row(own.id)).toMatchObject({ status: 'EXPIRED' });
    expect((await carts.set(ann, 'mug', 1)).cart.id).not.toBe(own.id);
  });

  it('leaves a cart that has changed meanwhile', async () => {
    const token = await carts.guest({ tea: 1 });
    orders.now = new Date(start + dayMs);
    await carts.set(null, 'tea', 2, token);
    await sweepAfter(30);
    expect(await carts.quantities(null, token)).toEqual({ tea: 2 });
  });

  it('deletes a closed cart after 30 more days, and those that were merged into it', async () => {
    const token = await carts.guest({ tea: 1 });
    await carts.change(ann, 'mergeCart', { token });
    await sweepAfter(30);
    expect(await count()).toBe(1);
    await sweepAfter(180);
    await sweepAfter(209);
    expect(await count()).toBe(1);
    await sweepAfter(210);
    expect(await count()).toBe(0);
  });

  it('changes nothing when it is repeated, and when there is nothing to do', async () => {
    const { cart } = await carts.set(null, 'tea', 1);
    await sweepAfter(30);
    const published = await orders.published(cart.id);
    expect(await sweepAfter(30)).toBe(false);
    expect(await orders.published(cart.id)).toEqual(published);
  });

  it('leaves a cart that another transaction changes at the same time', async () => {
    const token = await carts.guest({ tea: 1 });
    orders.now = new Date(start + 30 * dayMs);
    const swept = await orders.transact(async (work) => {
      await work.em.execute('select from carts for update');
      return orders.transact(sweepCarts);
    });
    expect(swept).toBe(false);
    expect(await carts.quantities(null, token)).toEqual({ tea: 1 });
  });
});
