import type { Viewer } from '@souk/auth/viewer';
import { viewerOf } from '@souk/platform/testing/harness';
import { Order } from '../domain/order.ts';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';

const mutation = `mutation ($input: PlaceOrderInput!, $key: ID!) {
  placeOrder(input: $input, idempotencyKey: $key) {
    __typename
    ... on OrderPlaced { order { id number status version total { amount } items { name } } }
    ... on OrderReplayed { order { id status } }
    ... on DuplicateOrder { message windowSeconds order { id } }
    ... on ValidationFailed { fields { path } }
    ... on UnknownProduct { productIds }
    ... on OutOfStock { productIds }
    ... on PriceChanged { total { amount } prices { productId unitPrice { amount } } }
    ... on IdempotencyKeyReused { message }
  }
}`;

type Answer = { __typename: string; order: { id: string } };

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

const some = (quantity: number, productId = 'tea') => ({ items: [{ productId, quantity }] });

/** Each test has a buyer of its own, so that two tests never share a key. */
async function place(
  buyer: string | Viewer,
  input: object,
  key = 'key',
  transact = orders.transact,
): Promise<Answer> {
  const viewer = typeof buyer === 'string' ? viewerOf(buyer) : buyer;
  const { placeOrder } = await orders.ask(viewer, mutation, { input, key }, transact);
  return placeOrder as Answer;
}

/** The ids of a buyer's orders, and the types of all messages about them. */
async function leftBy(buyerId: string) {
  const placed = await orders.orm.em.fork().find(Order, { buyerId });
  const published = await Promise.all(placed.map(({ id }) => orders.published(id)));
  return { ids: placed.map(({ id }) => id), types: published.flat().map(({ type }) => type) };
}

describe('placing an order', () => {
  it('stores it, and publishes it by the contract (ORD-1, ORD-2, EVT-2)', async () => {
    const answer = await place('ann', some(2));
    expect(answer).toMatchObject({
      __typename: 'OrderPlaced',
      order: { status: 'NEW', version: 1, total: { amount: '9.00' }, items: [{ name: 'Tea' }] },
    });
    const [status, placed] = await orders.published(answer.order.id);
    expect(status).toMatchObject({ type: 'order-status', data: { seq: 1, status: 'NEW' } });
    expect(placed?.data).toMatchObject({
      orderId: answer.order.id,
      items: [{ productId: 'tea', quantity: 2, price: 4.5 }],
      totalPrice: 9,
      buyerId: 'ann',
      sellerIds: ['sam'],
    });
  });

  it.each([
    ['a product that is not sold (ORD-2)', some(1, 'car'), { productIds: ['car'] }],
    ['an archived product', some(1, 'old'), { productIds: ['old'] }],
    ['more than is available (ORD-2)', some(11), { productIds: ['tea'] }],
    [
      'another price than the catalogue has (ORD-14)',
      { items: [{ productId: 'tea', quantity: 2, expectedUnitPrice: { amount: '4.49' } }] },
      {
        total: { amount: '9.00' },
        prices: [{ productId: 'tea', unitPrice: { amount: '4.50' } }],
      },
    ],
    ['no items (GW-8)', { items: [] }, { fields: [{ path: ['input', 'items'] }] }],
    ['the same product twice', { items: [...some(1).items, ...some(2).items] }, {}],
    ['a quantity of zero (GW-8)', some(0), { __typename: 'ValidationFailed' }],
    ['a negative quantity (GW-8)', some(-1), { __typename: 'ValidationFailed' }],
    [
      'a quantity above the maximum (GW-8)',
      some(1_000_000_000),
      { __typename: 'ValidationFailed' },
    ],
    ['an id that no database can hold', some(1, '\0'), { __typename: 'ValidationFailed' }],
    [
      'another currency',
      { ...some(1), expectedTotal: { amount: '4.50', currency: 'EUR' } },
      { __typename: 'ValidationFailed' },
    ],
  ])('is refused for %s, and leaves nothing', async (_, input, answer) => {
    expect(await place('bob', input)).toMatchObject(answer);
    expect(await leftBy('bob')).toEqual({ ids: [], types: [] });
  });

  it('for somebody else needs the right to do so, and a known buyer (ORD-2)', async () => {
    const forZoe = { ...some(1), buyerId: 'zoe' };
    await expect(place('eve', forZoe)).rejects.toThrow('You do not have permission to do this.');
    const answer = await place(viewerOf('olga', 'operator'), forZoe);
    expect(answer.__typename).toBe('UnknownUser');
    expect(await leftBy('zoe')).toEqual({ ids: [], types: [] });
  });

  it('changes nothing when it is retried (SAG-12)', async () => {
    const { order } = await place('cid', some(1));
    const left = await leftBy('cid');
    expect(await place('cid', some(1))).toMatchObject({
      __typename: 'OrderReplayed',
      order: { id: order.id },
    });
    expect(await place('cid', some(2))).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await leftBy('cid')).toEqual(left);
  });

  it('takes a number only when it is stored', async () => {
    const numberOf = async (key: string) => {
      const { order } = await place('nia', { ...some(1), allowDuplicate: true }, key);
      return Number((order as { number?: string }).number?.slice('S-2026-'.length));
    };
    const first = await numberOf('first');
    const many = { ...some(10_000), allowDuplicate: true };
    for (const [key, input] of Object.entries({ unknown: some(1, 'boat'), many })) {
      expect((await place('nia', input, key)).order).toBeUndefined();
    }
    expect(await numberOf('second')).toBe(first + 1);
  });

  it('makes one order when a hundred ask at once with one key (SAG-12)', async () => {
    const attempts = Array.from({ length: 100 }, () => place('dan', some(1)));
    const answers = await Promise.all(attempts);
    expect(answers.filter(({ __typename }) => __typename === 'OrderPlaced')).toHaveLength(1);
    const { ids, types } = await leftBy('dan');
    expect(new Set(answers.map(({ order }) => order.id))).toEqual(new Set(ids));
    expect(types).toHaveLength(2);
  });
});

describe('a similar order', () => {
  const soon = (ms: number) => {
    orders.now = new Date(orders.now.getTime() + ms);
  };

  it('is refused within five minutes, whatever the quantities, and shows the one found (SAG-13, SAG-14)', async () => {
    const { order } = await place('fay', some(1), 'one');
    soon(299_999);
    expect(await place('fay', some(2), 'two')).toMatchObject({
      __typename: 'DuplicateOrder',
      windowSeconds: 300,
      order: { id: order.id },
    });
    soon(1);
    expect(await place('fay', some(2), 'three')).toMatchObject({ __typename: 'OrderPlaced' });
  });

  it('is placed when the buyer insists, and when it is not the same set of products', async () => {
    await place('gus', some(1), 'one');
    const insisting = await place('gus', { ...some(1), allowDuplicate: true }, 'two');
    expect(insisting.__typename).toBe('OrderPlaced');
    const more = { items: [...some(1).items, ...some(1, 'mug').items] };
    expect(await place('gus', more, 'three')).toMatchObject({ __typename: 'OrderPlaced' });
  });

  it('is placed once when two ask at the same instant (SAG-13)', async () => {
    const answers = await Promise.all([place('hal', some(1), 'one'), place('hal', some(1), 'two')]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'DuplicateOrder',
      'OrderPlaced',
    ]);
  });
});
