import { viewerOf } from '@souk/platform/testing/harness';
import { race } from '@souk/platform/testing/race';
import { upsertProducts } from '../persistence/upsert-offers.ts';
import { Carts } from '../testing/carts.ts';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';

let orders: OrdersHarness;
let carts: Carts;
beforeAll(async () => {
  orders = await ordersHarness();
  carts = new Carts(orders);
  const product = { currency: 'RUB', status: 'ACTIVE', version: 1, price: 100, sellerId: 'sam' };
  const products = Array.from({ length: 99 }, (_, index) => ({
    ...product,
    ...{ productId: `p-${index}`, name: `Product ${index}` },
  }));
  await upsertProducts(orders.orm.em.fork(), products);
});

describe('merging the cart of a guest at a login', () => {
  it('keeps all items, and the greater quantity of those in both (CART-3)', async () => {
    const ann = viewerOf('ann-1');
    await carts.set(ann, 'tea', 5);
    await carts.set(ann, 'mug', 1);
    const token = await carts.guest({ tea: 2, mug: 4, 'p-1': 3 });
    const answer = await carts.change(ann, 'mergeCart', { token });
    expect(answer).toMatchObject({ __typename: 'MergeCartPayload', replayed: false });
    expect(await carts.quantities(ann)).toEqual({ tea: 5, mug: 4, 'p-1': 3 });
    expect(await carts.quantities(null, token)).toBeNull();
  });

  it('gives the items to a user without a cart, and says so of both carts', async () => {
    const ann = viewerOf('ann-2');
    const { cart: guest, token } = await carts.set(null, 'tea', 2);
    const { cart } = await carts.change(ann, 'mergeCart', { token });
    expect(await carts.quantities(ann)).toEqual({ tea: 2 });
    expect(await carts.row(guest.id)).toMatchObject({ status: 'MERGED', mergedInto: cart.id });
    const last = (await orders.published(guest.id)).at(-1);
    expect(last?.data).toMatchObject({ status: 'MERGED', itemCount: 0, version: 2 });
    expect((await orders.published(cart.id)).map(({ version }) => version)).toEqual([1]);
  });

  it('is refused for a stranger’s token and an unknown one, and leaves both carts (CART-3)', async () => {
    const [ann, eve] = [viewerOf('ann-3'), viewerOf('eve-3')];
    const token = await carts.guest({ tea: 2 });
    await carts.change(ann, 'mergeCart', { token });
    await carts.set(eve, 'mug', 1);
    for (const other of [token, 'AAAAAAAAAAAAAAAAAAAAAA']) {
      const answer = await carts.change(eve, 'mergeCart', { token: other });
      expect(answer.__typename).toBe('NotFound');
    }
    expect(await carts.quantities(ann)).toEqual({ tea: 2 });
    expect(await carts.quantities(eve)).toEqual({ mug: 1 });
  });

  it('is refused when it would be too many items, and leaves both carts', async () => {
    const ann = viewerOf('ann-4');
    for (let index = 0; index < 99; index += 1) await carts.set(ann, `p-${index}`, 1);
    const token = await carts.guest({ tea: 2, mug: 4 });
    const answer = await carts.change(ann, 'mergeCart', { token });
    expect(answer.__typename).toBe('CartFull');
    expect(Object.keys((await carts.quantities(ann)) ?? {})).toHaveLength(99);
    expect(await carts.quantities(null, token)).toEqual({ tea: 2, mug: 4 });
  });

  it('changes nothing when it is repeated, also after the items have changed (CART-3)', async () => {
    const ann = viewerOf('ann-5');
    const token = await carts.guest({ tea: 2 });
    const { cart } = await carts.change(ann, 'mergeCart', { token });
    await carts.set(ann, 'tea', 1);
    const published = await orders.published(cart.id);
    const again = await carts.change(ann, 'mergeCart', { token });
    expect(again).toMatchObject({ replayed: true, cart: { id: cart.id, version: 2 } });
    expect(await carts.quantities(ann)).toEqual({ tea: 1 });
    expect(await orders.published(cart.id)).toEqual(published);
  });

  it('of two logins at once is done once (CART-3)', async () => {
    const ann = viewerOf('ann-6');
    const token = await carts.guest({ tea: 2 });
    const before = orders.runs;
    const answers = await race(
      orders.orm,
      orders.transact,
      (held) => carts.change(ann, 'mergeCart', { token }, held),
      () => carts.change(ann, 'mergeCart', { token }),
    );
    expect(answers.map(({ replayed }) => replayed)).toEqual([false, true]);
    expect(orders.runs - before).toBe(2);
    expect(await carts.quantities(ann)).toEqual({ tea: 2 });
  });

  it('while the guest sets an item loses nothing: the item is merged, or refused', async () => {
    const ann = viewerOf('ann-7');
    const token = await carts.guest({ tea: 2 });
    const mug = { productId: 'mug', quantity: 4, token };
    const [set] = await race(
      orders.orm,
      orders.transact,
      (held) => carts.change(null, 'setCartItem', mug, held),
      () => carts.change(ann, 'mergeCart', { token }),
    );
    expect(set.__typename).toBe('SetCartItemPayload');
    expect(await carts.quantities(ann)).toEqual({ tea: 2, mug: 4 });
    const late = await carts.change(null, 'setCartItem', { ...mug, quantity: 5 });
    expect(late.__typename).toBe('NotFound');
  });

  it('while the user sets an item keeps that item', async () => {
    const ann = viewerOf('ann-8');
    await carts.set(ann, 'mug', 1);
    const token = await carts.guest({ tea: 2 });
    const mugs = { productId: 'mug', quantity: 3 };
    await race(
      orders.orm,
      orders.transact,
      (held) => carts.change(ann, 'mergeCart', { token }, held),
      () => carts.change(ann, 'setCartItem', mugs),
    );
    expect(await carts.quantities(ann)).toEqual({ tea: 2, mug: 3 });
  });
});
