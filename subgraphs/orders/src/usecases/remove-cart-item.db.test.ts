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

const tea = { productId: 'tea' };

describe('removing an item of a cart', () => {
  it('leaves the other ones (CART-1)', async () => {
    const token = await carts.guest({ tea: 2, mug: 1 });
    const answer = await carts.change(null, 'removeCartItem', { ...tea, token });
    expect(answer).toMatchObject({ replayed: false, cart: { version: 3 } });
    expect(await carts.quantities(null, token)).toEqual({ mug: 1 });
  });

  it.each([
    ['for another version', { expectedVersion: 7 }, 'VersionConflict'],
    ['for an unknown token', { token: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'NotFound'],
  ])('is refused %s, and leaves the cart', async (title, more, refusal) => {
    const viewer = viewerOf(title);
    await carts.set(viewer, 'tea', 2);
    const answer = await carts.change(viewer, 'removeCartItem', { ...tea, ...more });
    expect(answer.__typename).toBe(refusal);
    expect(await carts.quantities(viewer)).toEqual({ tea: 2 });
  });

  it('is refused for a guest without a token', async () => {
    const answer = await carts.change(null, 'removeCartItem', tea);
    expect(answer.__typename).toBe('NotFound');
  });

  it('changes nothing when it is repeated, or there is no cart', async () => {
    const ann = viewerOf('ann-1');
    expect(await carts.change(ann, 'removeCartItem', tea)).toMatchObject({
      replayed: true,
      cart: { version: 0, items: [] },
    });
    const { cart } = await carts.set(ann, 'tea', 2);
    await carts.change(ann, 'removeCartItem', tea);
    const published = await orders.published(cart.id);
    expect(await carts.change(ann, 'removeCartItem', tea)).toMatchObject({
      replayed: true,
      cart: { version: 2 },
    });
    expect(await orders.published(cart.id)).toEqual(published);
  });

  it('twice at once is done once', async () => {
    const ann = viewerOf('ann-2');
    await carts.set(ann, 'tea', 2);
    const answers = await race(
      orders.orm,
      orders.transact,
      (held) => carts.change(ann, 'removeCartItem', tea, held),
      () => carts.change(ann, 'removeCartItem', tea),
    );
    expect(answers.map(({ replayed }) => replayed)).toEqual([false, true]);
  });
});
