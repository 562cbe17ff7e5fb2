import { viewerOf } from '@souk/platform/testing/harness';
import { upsertProducts, upsertStock } from '../../persistence/upsert-offers.ts';
import { Carts } from '../../testing/carts.ts';
import { type OrdersHarness, ordersHarness } from '../../testing/harness.ts';

const query = `query ($token: ID) { cart(token: $token) {
  id version status itemCount expiresAt total { amount currency }
  items {
    product { id } quantity priceSeen { amount } currentPrice { amount } lineTotal { amount }
    available problem
  }
} }`;
const nil = '00000000-0000-0000-0000-000000000000';

let orders: OrdersHarness;
let carts: Carts;
beforeAll(async () => {
  orders = await ordersHarness();
  carts = new Carts(orders);
});

const read = async (viewer: Parameters<OrdersHarness['ask']>[0], token: string | null = null) =>
  (await orders.ask(viewer, query, { token })).cart;

describe('a cart', () => {
  it('of a user who has none is empty, and of a guest without a token null (CART-1)', async () => {
    expect(await read(viewerOf('new'))).toMatchObject({
      ...{ id: nil, version: 0, status: 'OPEN', itemCount: 0, items: [] },
      total: { amount: '0.00', currency: 'RUB' },
    });
    expect(await read(null)).toBeNull();
    expect(await read(null, 'AAAAAAAAAAAAAAAAAAAAAA')).toBeNull();
  });

  it('is only that of the caller, whatever the token of another cart', async () => {
    await carts.set(viewerOf('ann'), 'tea', 1);
    expect(await read(viewerOf('eve'))).toMatchObject({ items: [] });
  });

  it('shows today’s price and stock, and why an item can’t be ordered (CART-5)', async () => {
    const em = orders.orm.em.fork();
    const product = { currency: 'RUB', status: 'ACTIVE', sellerId: 'sam' };
    const gone = { ...product, productId: 'gone', name: 'Gone', price: 300 };
    const dear = { ...product, productId: 'dear', name: 'Dear', price: 100 };
    await upsertProducts(em, [
      { ...gone, version: 1 },
      { ...dear, version: 1 },
    ]);
    const token = await carts.guest({ tea: 11, mug: 2, gone: 1, dear: 3 });
    await upsertProducts(em, [
      { ...gone, version: 2, status: 'ARCHIVED' },
      { ...dear, version: 2, price: 150 },
    ]);
    await upsertStock(em, [{ productId: 'mug', available: 2, version: 1 }]);
    const cart = (await read(null, token)) as { items: object[] };
    expect(cart).toMatchObject({ itemCount: 17, total: { amount: '78.00' } });
    const lines = Object.fromEntries(
      (cart.items as { product: { id: string } }[]).map(({ product: { id }, ...line }) => [
        id,
        line,
      ]),
    );
    const money = (amount: string) => ({ amount });
    expect(lines).toEqual({
      tea: {
        ...{ quantity: 11, available: 10, problem: 'NOT_ENOUGH' },
        ...{ priceSeen: money('4.50'), currentPrice: money('4.50'), lineTotal: money('49.50') },
      },
      mug: {
        ...{ quantity: 2, available: 2, problem: null },
        ...{ priceSeen: money('12.00'), currentPrice: money('12.00'), lineTotal: money('24.00') },
      },
      gone: {
        ...{ quantity: 1, available: null, problem: 'NOT_FOR_SALE' },
        ...{ priceSeen: money('3.00'), currentPrice: null, lineTotal: null },
      },
      dear: {
        ...{ quantity: 3, available: null, problem: 'PRICE_CHANGED' },
        ...{ priceSeen: money('1.00'), currentPrice: money('1.50'), lineTotal: money('4.50') },
      },
    });
    await carts.set(null, 'dear', 3, token);
    expect(await read(null, token)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ problem: null, quantity: 3 })]),
    });
  });
});

describe('the record of a cart', () => {
  const record = async (viewer: Parameters<OrdersHarness['ask']>[0], cartId: string) =>
    (await orders.ask(viewer, 'query ($cartId: ID!) { cartRecord(cartId: $cartId) }', { cartId }))
      .cartRecord;

  it('is the last one of the topic, for its owner only (CART-6)', async () => {
    const { cart } = await carts.set(viewerOf('own'), 'tea', 2);
    const [published] = await orders.published(cart.id);
    expect(await record(viewerOf('own'), cart.id)).toEqual(published?.data);
    expect(await record(viewerOf('eve'), cart.id)).toBeNull();
    expect(await record(null, cart.id)).toBeNull();
    expect(await record(viewerOf('own'), nil)).toBeNull();
    expect(await record(null, 'none')).toBeNull();
  });

  it('of a guest is for whoever names the random id (CART-6)', async () => {
    const { cart } = await carts.set(null, 'tea', 2);
    expect(await record(null, cart.id)).toMatchObject({ holder: 'GUEST', ownerId: null });
    expect(await record(viewerOf('any'), cart.id)).toMatchObject({ itemCount: 2 });
    expect(cart.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });
});
