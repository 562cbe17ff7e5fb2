import { viewerOf } from '@souk/platform/testing/harness';
import { Order } from '../domain/order.ts';
import { upsertBuyers } from '../persistence/upsert-buyers.ts';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';

const mutation = `mutation ($input: PlaceOrderInput!, $key: ID!) {
  placeOrder(input: $input, idempotencyKey: $key) {
    __typename
    ... on OrderPlaced { order { id status } }
    ... on OrderReplayed { order { id status } }
    ... on DuplicateOrder { order { id status } }
  }
}`;
const tea = { items: [{ productId: 'tea', quantity: 1 }] };

type Answer = { readonly __typename: string; readonly order: { id: string; status: string } };

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

async function place(buyer: string, key: string, input: object = tea): Promise<Answer> {
  const { placeOrder } = await orders.ask(viewerOf(buyer), mutation, { input, key });
  return placeOrder as Answer;
}

/** An order of one tea, which has ended as FAILED or CANCELLED. Returns its id. */
async function ended(buyer: string, key: string, status: 'FAILED' | 'CANCELLED'): Promise<string> {
  const { order } = await place(buyer, key);
  if (status === 'CANCELLED') await orders.change(viewerOf(buyer), 'cancelOrder', order.id);
  else {
    await orders.wake();
    await orders.reply(order.id, 'payment-declined', false);
  }
  expect(await orders.orderOf(order.id)).toMatchObject({ status });
  return order.id;
}

const countOf = (buyerId: string) => orders.orm.em.fork().count(Order, { buyerId });

describe.each(['FAILED', 'CANCELLED'] as const)('an order that is %s', (status) => {
  it('is returned for the same key, as it is, and nothing is placed (SAG-12)', async () => {
    const buyer = `same-${status}`;
    const id = await ended(buyer, 'key', status);
    const before = await orders.published(id);
    expect(await place(buyer, 'key')).toEqual({
      __typename: 'OrderReplayed',
      order: { id, status },
    });
    expect(await countOf(buyer)).toBe(1);
    expect(await orders.published(id)).toEqual(before);
  });

  it('is placed again with another key, as it is no duplicate (SAG-13)', async () => {
    const buyer = `other-${status}`;
    const id = await ended(buyer, 'key', status);
    const again = await place(buyer, 'another-key');
    expect(again).toMatchObject({ __typename: 'OrderPlaced', order: { status: 'NEW' } });
    expect(again.order.id).not.toBe(id);
    expect(await countOf(buyer)).toBe(2);
    // The new one is a duplicate for a third request.
    expect(await place(buyer, 'third-key')).toEqual({ ...again, __typename: 'DuplicateOrder' });
  });
});

describe('the address of an order', () => {
  const home = { street: 'Quay 2', city: 'Perm', country: 'RU', zipCode: '614000' };
  const given = { street: 'Lane 1', city: 'Kazan', country: 'RU', zipCode: '420000' };

  const addressOf = async ({ order }: Answer) => (await orders.orderOf(order.id)).address;

  beforeAll(() => {
    const address = { ...home, state: null };
    return upsertBuyers(orders.orm.em.fork(), [{ userId: 'hana', address, version: 1 }]);
  });

  it('is the one of the request, whatever the profile has', async () => {
    const answer = await place('hana', 'given', { ...tea, shippingAddress: given });
    expect(await addressOf(answer)).toMatchObject(given);
  });

  it('is the one of the profile without one in the request', async () => {
    const answer = await place('hana', 'home', { ...tea, allowDuplicate: true });
    expect(await addressOf(answer)).toMatchObject(home);
  });

  it('has recipient, telephone and company, and null for those that an order lacks (ORD-1)', async () => {
    const receiver = { recipient: 'A. Receiver', telephone: '+7 900 000-00-00', company: null };
    const named = { ...tea, shippingAddress: { ...given, ...receiver } };
    const shown = async ({ order: { id } }: Answer) => {
      const query = `query ($id: ID!) {
        order(id: $id) { shippingAddress { recipient telephone company } }
      }`;
      const { order } = await orders.ask(viewerOf('rhea'), query, { id });
      return (order as { shippingAddress: object }).shippingAddress;
    };
    expect(await shown(await place('rhea', 'named', named))).toEqual(receiver);
    const unnamed = { ...tea, shippingAddress: given, allowDuplicate: true };
    expect(await shown(await place('rhea', 'unnamed', unnamed))).toEqual({
      ...{ recipient: null, telephone: null, company: null },
    });
  });

  it('is the pick-up point without either', async () => {
    expect(await addressOf(await place('nomad', 'none'))).toMatchObject({
      street: 'Pick-up point',
    });
  });

  it('stays when the profile gets another one', async () => {
    const answer = await place('hana', 'kept', { ...tea, allowDuplicate: true });
    const address = { ...given, state: null };
    await upsertBuyers(orders.orm.em.fork(), [{ userId: 'hana', address, version: 2 }]);
    expect(await addressOf(answer)).toMatchObject(home);
  });
});
