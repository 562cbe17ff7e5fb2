import { viewerOf } from '@souk/platform/testing/harness';
import { race } from '@souk/platform/testing/race';
import { upsertProducts } from '../persistence/upsert-offers.ts';
import { Carts, quantitiesIn } from '../testing/carts.ts';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';

let orders: OrdersHarness;
let carts: Carts;
beforeAll(async () => {
  orders = await ordersHarness();
  carts = new Carts(orders);
  const product = { currency: 'RUB', status: 'ACTIVE', version: 1, price: 100, sellerId: 'sam' };
  const products = Array.from({ length: 101 }, (_, index) => ({
    ...product,
    ...{ productId: `p-${index}`, name: `Product ${index}` },
  }));
  await upsertProducts(orders.orm.em.fork(), products);
});

const item = (productId: string, quantity: number, more: object = {}) => ({
  ...{ productId, quantity },
  ...more,
});

describe('setting an item of a cart', () => {
  it('stores a cart with the first one, and publishes each change (CART-1)', async () => {
    const ann = viewerOf('ann-1');
    const { cart, token } = await carts.set(ann, 'tea', 2);
    expect([cart.version, token]).toEqual([1, null]);
    const changed = await carts.set(ann, 'mug', 1);
    expect(changed.cart).toMatchObject({ id: cart.id, version: 2 });
    expect(await carts.quantities(ann)).toEqual({ tea: 2, mug: 1 });
    const about = { cartId: cart.id, holder: 'USER', ownerId: 'ann-1', status: 'OPEN' };
    expect((await orders.published(cart.id)).map(({ type, data }) => [type, data])).toEqual([
      ['cart-changed', { ...about, version: 1, itemCount: 2, at: '2026-11-21T12:00:00.000Z' }],
      ['cart-changed', { ...about, version: 2, itemCount: 3, at: '2026-11-21T12:00:00.000Z' }],
    ]);
  });

  it('sets the quantity and never adds, and 0 removes the product (CART-1)', async () => {
    const ann = viewerOf('ann-2');
    await carts.set(ann, 'tea', 2);
    await carts.set(ann, 'tea', 3);
    expect(await carts.quantities(ann)).toEqual({ tea: 3 });
    await carts.set(ann, 'tea', 0);
    expect(await carts.quantities(ann)).toEqual({});
  });

  it('creates the cart of a guest, whose token is returned once and stored as a hash (CART-2)', async () => {
    const { cart, token } = await carts.set(null, 'tea', 1);
    expect(token).toMatch(/^[\w-]{22}$/);
    expect((await carts.row(cart.id)).tokenHash).toMatch(/^[0-9a-f]{64}$/);
    const again = await carts.set(null, 'mug', 1, token);
    expect([again.cart.id, again.token]).toEqual([cart.id, null]);
    expect(await carts.quantities(null, token)).toEqual({ tea: 1, mug: 1 });
  });

  it.each([
    ['a product that is not for sale', item('old', 1), 'UnknownProduct'],
    ['an unknown product', item('boat', 1), 'UnknownProduct'],
    ['a quantity above the maximum', item('tea', 10_001), 'ValidationFailed'],
    ['a negative quantity', item('tea', -1), 'ValidationFailed'],
    ['another version', item('tea', 1, { expectedVersion: 7 }), 'VersionConflict'],
    ['an unknown token', item('tea', 1, { token: 'AAAAAAAAAAAAAAAAAAAAAA' }), 'NotFound'],
  ])('is refused for %s, and leaves nothing', async (title, input, refusal) => {
    const viewer = viewerOf(title);
    expect(await carts.change(viewer, 'setCartItem', input)).toMatchObject({
      __typename: refusal,
    });
    expect(await carts.quantities(viewer)).toEqual({});
    expect(await orders.run('select from carts where owner_id = ?', [title])).toEqual([]);
  });

  it('refuses the 101st product, and keeps the others (CART-1)', async () => {
    const ann = viewerOf('ann-3');
    for (let index = 0; index < 100; index += 1) await carts.set(ann, `p-${index}`, 1);
    const answer = await carts.change(ann, 'setCartItem', item('p-100', 1));
    expect(answer.__typename).toBe('CartFull');
    await carts.set(ann, 'p-99', 2);
    expect(Object.keys((await carts.quantities(ann)) ?? {})).toHaveLength(100);
  });

  it('changes nothing when it is repeated', async () => {
    const ann = viewerOf('ann-4');
    const { cart } = await carts.set(ann, 'tea', 2);
    const published = await orders.published(cart.id);
    expect(await carts.set(ann, 'tea', 2)).toMatchObject({ replayed: true, cart: { version: 1 } });
    expect(await orders.published(cart.id)).toEqual(published);
  });

  it('from two tabs at once ends as one after the other (CART-1)', async () => {
    const ann = viewerOf('ann-5');
    await carts.set(ann, 'tea', 1);
    const before = orders.runs;
    const [one, other] = await race(
      orders.orm,
      orders.transact,
      (held) => carts.change(ann, 'setCartItem', item('tea', 5), held),
      () => carts.change(ann, 'setCartItem', item('tea', 7)),
    );
    expect([one.cart.version, other.cart.version]).toEqual([2, 3]);
    // The second waits for the first, and need not run again.
    expect(orders.runs - before).toBe(2);
    expect(await carts.quantities(ann)).toEqual({ tea: 7 });
  });

  it('from two tabs at once makes one cart', async () => {
    const ann = viewerOf('ann-6');
    const [one, other] = await race(
      orders.orm,
      orders.transact,
      (held) => carts.change(ann, 'setCartItem', item('tea', 5), held),
      () => carts.change(ann, 'setCartItem', item('mug', 7)),
    );
    expect(other.cart.id).toBe(one.cart.id);
    expect(quantitiesIn(other.cart)).toEqual({ tea: 5, mug: 7 });
  });

  it('from two tabs that have read one version is done once', async () => {
    const ann = viewerOf('ann-7');
    await carts.set(ann, 'tea', 1);
    const [one, other] = await race(
      orders.orm,
      orders.transact,
      (held) => carts.change(ann, 'setCartItem', item('tea', 5, { expectedVersion: 1 }), held),
      () => carts.change(ann, 'setCartItem', item('tea', 7, { expectedVersion: 1 })),
    );
    expect([one.__typename, other.__typename]).toEqual(['SetCartItemPayload', 'VersionConflict']);
  });
});
