import type { Viewer } from '@souk/auth/viewer';
import { viewerOf } from '@souk/platform/testing/harness';
import { race } from '@souk/platform/testing/race';
import { Order } from '../domain/order.ts';
import { upsertProducts } from '../persistence/upsert-offers.ts';
import { Carts } from '../testing/carts.ts';
import { type OrdersHarness, olga, ordersHarness } from '../testing/harness.ts';

const mutation = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on PlaceOrderPayload {
      replayed
      order { id total { amount } items { product { id } quantity } }
    }
    ... on CartOrdered { message order { id } }
    ... on ValidationFailed { fields { path message } }
    ... on UnknownProduct { productIds }
    ... on PriceChanged { total { amount } prices { productId unitPrice { amount } } }
  }
}`;

type Answer = {
  readonly __typename: string;
  readonly replayed?: boolean;
  readonly order: { readonly id: string };
};

let orders: OrdersHarness;
let carts: Carts;
beforeAll(async () => {
  orders = await ordersHarness();
  carts = new Carts(orders);
});

async function place(
  viewer: Viewer,
  input: object,
  key: string | null = null,
  transact = orders.transact,
): Promise<Answer> {
  const variables = { input: { ...input, idempotencyKey: key } };
  return (await orders.ask(viewer, mutation, variables, transact)).placeOrder as Answer;
}

/** The cart of a new buyer: two teas and a mug. */
async function filled(name: string) {
  const buyer = viewerOf(name);
  await carts.set(buyer, 'tea', 2);
  const { cart } = await carts.set(buyer, 'mug', 1);
  return { buyer, cartId: cart.id };
}

const countOf = (buyerId: string) => orders.orm.em.fork().count(Order, { buyerId });

describe('placing the order of a cart', () => {
  it('orders its items, and closes the cart (CART-7)', async () => {
    const { buyer, cartId } = await filled('ann-1');
    const answer = await place(buyer, { cartId });
    expect(answer).toMatchObject({
      __typename: 'PlaceOrderPayload',
      replayed: false,
      order: { total: { amount: '21.00' } },
    });
    expect(await carts.row(cartId)).toMatchObject({ status: 'ORDERED', orderId: answer.order.id });
    expect(await orders.run('select from cart_items where cart_id = ?', [cartId])).toEqual([]);
    expect((await orders.published(cartId)).at(-1)).toMatchObject({
      version: 3,
      data: { status: 'ORDERED', itemCount: 0 },
    });
    expect(await carts.quantities(buyer)).toEqual({});
    const next = await carts.set(buyer, 'tea', 1);
    expect(next.cart.id).not.toBe(cartId);
    expect((await orders.orderOf(answer.order.id)).idempotencyKey).toBe(`cart:${cartId}:2`);
  });

  it.each([
    [
      'the cart of another user',
      async () => ({ cartId: (await filled('bob')).cartId }),
      'NotFound',
    ],
    [
      'the cart of a guest',
      async () => ({ cartId: (await carts.set(null, 'tea', 1)).cart.id }),
      'NotFound',
    ],
    ['an unknown cart', () => ({ cartId: '00000000-0000-4000-8000-000000000000' }), 'NotFound'],
    ['an id that is none', () => ({ cartId: 'none' }), 'NotFound'],
    [
      'both items and a cart',
      () => ({ cartId: 'c', items: [{ productId: 'tea', quantity: 1 }] }),
      'ValidationFailed',
    ],
    ['neither', () => ({}), 'ValidationFailed'],
    [
      'items without a key',
      () => ({ items: [{ productId: 'tea', quantity: 1 }] }),
      'ValidationFailed',
    ],
  ] as const)('is refused for %s, and leaves nothing', async (title, input, refusal) => {
    const answer = await place(viewerOf(title), await input());
    expect(answer.__typename).toBe(refusal);
    expect(await countOf(title)).toBe(0);
  });

  it('is refused for an empty cart', async () => {
    const buyer = viewerOf('ann-2');
    const { cart } = await carts.set(buyer, 'tea', 1);
    await carts.change(buyer, 'clearCart', {});
    expect(await place(buyer, { cartId: cart.id })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'cartId'] }],
    });
  });

  it('is refused at another price than was seen, for each item, and leaves the cart (CART-7, ORD-14)', async () => {
    const { buyer, cartId } = await filled('ann-3');
    const product = { currency: 'RUB', status: 'ACTIVE', sellerId: 'sue' };
    const cup = { ...product, productId: 'cup', name: 'Cup' };
    await upsertProducts(orders.orm.em.fork(), [{ ...cup, price: 100, version: 1 }]);
    await carts.set(buyer, 'cup', 1);
    await upsertProducts(orders.orm.em.fork(), [{ ...cup, price: 150, version: 2 }]);
    expect(await place(buyer, { cartId })).toMatchObject({
      __typename: 'PriceChanged',
      prices: expect.arrayContaining([{ productId: 'cup', unitPrice: { amount: '1.50' } }]),
    });
    expect(await carts.quantities(buyer)).toEqual({ tea: 2, mug: 1, cup: 1 });
    await carts.set(buyer, 'cup', 1);
    expect((await place(buyer, { cartId })).replayed).toBe(false);
  });

  it('returns the order when it is repeated, and changes nothing (CART-7, SAG-12)', async () => {
    const { buyer, cartId } = await filled('ann-4');
    const { order } = await place(buyer, { cartId });
    const published = await orders.published(cartId);
    expect(await place(buyer, { cartId })).toMatchObject({
      replayed: true,
      order: { id: order.id },
    });
    expect(await place(buyer, { cartId }, 'other')).toMatchObject({
      __typename: 'CartOrdered',
      order: { id: order.id },
    });
    const other = await place(buyer, { cartId, description: 'Another one.' });
    expect(other.__typename).toBe('IdempotencyKeyReused');
    expect(await orders.published(cartId)).toEqual(published);
    expect(await countOf('ann-4')).toBe(1);
  });

  it('with a key of the client returns the order for that key', async () => {
    const { buyer, cartId } = await filled('ann-5');
    const { order } = await place(buyer, { cartId }, 'mine');
    expect(await place(buyer, { cartId }, 'mine')).toMatchObject({
      replayed: true,
      order: { id: order.id },
    });
  });

  it('from two tabs at once makes one order, and both get it (CART-7)', async () => {
    const { buyer, cartId } = await filled('ann-6');
    const [one, other] = await race(
      orders.orm,
      orders.transact,
      (held) => place(buyer, { cartId }, null, held),
      () => place(buyer, { cartId }),
    );
    expect([one.replayed, other.replayed]).toEqual([false, true]);
    expect(other.order.id).toBe(one.order.id);
    expect(await countOf('ann-6')).toBe(1);
  });

  it('while another tab sets an item orders what is there, and never both', async () => {
    const { buyer, cartId } = await filled('ann-7');
    const [placed] = await race(
      orders.orm,
      orders.transact,
      (held): Promise<Answer | null> => place(buyer, { cartId }, null, held),
      async () => {
        await carts.set(buyer, 'mug', 5);
        return null;
      },
    );
    expect((await orders.orderOf(placed?.order.id ?? '')).lines).toHaveLength(2);
    expect(await carts.quantities(buyer)).toEqual({ mug: 5 });
    expect((await carts.row(cartId)).status).toBe('ORDERED');
  });

  it('for another buyer takes the cart of the operator', async () => {
    await carts.set(olga, 'tea', 1);
    const { cart } = await carts.set(olga, 'mug', 1);
    const answer = await place(olga, { cartId: cart.id, buyerId: 'zoe' });
    expect(answer.__typename).toBe('UnknownUser');
    expect(await carts.quantities(olga)).toEqual({ tea: 1, mug: 1 });
  });
});
