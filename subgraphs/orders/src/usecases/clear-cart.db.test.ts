import { viewerOf } from '@souk/platform/testing/harness';
import { race } from '@souk/platform/testing/race';
import { Carts } from '../testing/carts.ts';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';

let orders: OrdersHarness;
let carts: Carts;
beforeAll(async () => {
  orders = await ordersHarness();
  carts = new Carts(orders);
});

describe('clearing a cart', () => {
  it('removes all items, and keeps the cart (CART-1)', async () => {
    const token = await carts.guest({ tea: 2, mug: 1 });
    const answer = await carts.change(null, 'clearCart', { token });
    expect(answer).toMatchObject({ replayed: false, cart: { version: 3, items: [] } });
    expect(await carts.quantities(null, token)).toEqual({});
  });

  it.each([
    ['for another version', { expectedVersion: 7 }, 'VersionConflict'],
    ['for an unknown token', { token: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'NotFound'],
  ])('is refused %s, and leaves the cart', async (title, input, refusal) => {
    const viewer = viewerOf(title);
    await carts.set(viewer, 'tea', 2);
    expect((await carts.change(viewer, 'clearCart', input)).__typename).toBe(refusal);
    expect(await carts.quantities(viewer)).toEqual({ tea: 2 });
  });

  it('changes nothing when it is repeated', async () => {
    const ann = viewerOf('ann-1');
    const { cart } = await carts.set(ann, 'tea', 2);
    await carts.change(ann, 'clearCart', {});
    const published = await orders.published(cart.id);
    expect(await carts.change(ann, 'clearCart', {})).toMatchObject({ replayed: true });
    expect(await orders.published(cart.id)).toEqual(published);
  });

  it('while another tab sets an item keeps that item', async () => {
    const ann = viewerOf('ann-2');
    await carts.set(ann, 'tea', 2);
    await race(
      orders.orm,
      orders.transact,
      (held) => carts.change(ann, 'clearCart', {}, held),
      () => carts.set(ann, 'mug', 1),
    );
    expect(await carts.quantities(ann)).toEqual({ mug: 1 });
  });
});
