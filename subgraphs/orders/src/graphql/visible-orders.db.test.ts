import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { type OrdersHarness, ofTwoSellers, ordersHarness } from '../testing/harness.ts';

let orders: OrdersHarness;
let order: { id: string; number: string };
beforeAll(async () => {
  orders = await ordersHarness();
  const placing = `mutation {
    placeOrder(input: { items: { productId: "tea", quantity: 1 } }, idempotencyKey: "key") {
      ... on OrderPlaced { order { id number } }
    }
  }`;
  const { placeOrder } = await orders.ask(viewerOf('ann'), placing);
  order = (placeOrder as { order: typeof order }).order;
});

const query = `query ($id: ID!, $number: String!, $these: [_Any!]!) {
  byId: order(id: $id) { id buyer { id } }
  byNumber: order(number: $number) { id buyer { id } }
  _entities(representations: $these) {
    ... on Order { id buyer { id } }
    ... on User { orders { edges { node { id } } totalCount } }
  }
}`;

/** One order by id, by number, as a reference, and in the list of its buyer. */
function seenBy(viewer: ReturnType<typeof viewerOf> | null, { id, number } = order) {
  const [Order, User] = ['Order', 'User'] as const;
  const these = [
    { __typename: Order, id },
    { __typename: Order, number },
    { __typename: User, id: 'ann' },
  ];
  return orders.ask(viewer, query, { id, number, these });
}

const seen = (one: object | null, orders: object) => ({
  byId: one,
  byNumber: one,
  _entities: [one, one, { orders }],
});
const none = { edges: [], totalCount: 0 };

describe('an order', () => {
  it.each([
    ['its buyer', viewerOf('ann')],
    ['an operator', viewerOf('olga', 'operator')],
  ])('is shown to %s, with its buyer (ID-13, ORD-4)', async (_, viewer) => {
    const { id } = order;
    const list = { edges: [{ node: { id } }], totalCount: 1 };
    expect(await seenBy(viewer)).toEqual(seen({ id, buyer: { id: 'ann' } }, list));
  });

  it('is shown to the seller of its goods, without its buyer (ID-9)', async () => {
    const sam = viewerOf('sam', 'seller');
    expect(await seenBy(sam)).toEqual(seen({ id: order.id, buyer: null }, none));
  });

  it.each([
    ['another buyer', viewerOf('bob')],
    ['another seller', viewerOf('sue', 'seller')],
    ['a courier', viewerOf('cara', 'courier')],
    ['nobody', null],
  ])('does not exist for %s (ID-13)', async (_, viewer) => {
    expect(await seenBy(viewer)).toEqual(seen(null, none));
    expect(await seenBy(viewer, { id: newId(), number: 'S-2026-999999' })).toEqual(
      seen(null, none),
    );
  });
});

describe('an order of two sellers', () => {
  const parcels = `query ($id: ID!, $parcel: ID!, $these: [_Any!]!) {
    order(id: $id) {
      items { name } total { amount } parcels { id subtotal { amount } } timeline { type message }
    }
    parcel(id: $parcel) { id order { items { name } } }
    orders(scope: SELLER) { edges { node { items { name } total { amount } } } }
    _entities(representations: $these) { ... on Parcel { id } }
  }`;
  let id: string;
  let parcelIds: readonly string[];
  beforeAll(async () => {
    id = await orders.confirmed(ofTwoSellers);
    ({ parcelIds } = await orders.orderOf(id));
    const [, ofSue = ''] = parcelIds;
    await orders.delivery(id, 'DELIVERED', ofSue);
  });

  const see = (viewer: ReturnType<typeof viewerOf>, which: number) => {
    const parcel = parcelIds[which];
    const these = parcelIds.map((one) => ({ __typename: 'Parcel', id: one }));
    return orders.ask(viewer, parcels, { id, parcel, these });
  };

  it('shows a seller own lines, their sum, the own parcel and its events (ID-9, PAR-2)', async () => {
    const [ofSam] = parcelIds;
    const own = { items: [{ name: 'Tea' }], total: { amount: '9.00' } };
    const seen = await see(viewerOf('sam', 'seller'), 0);
    expect(seen).toMatchObject({
      order: { ...own, parcels: [{ id: ofSam, subtotal: { amount: '9.00' } }] },
      parcel: { id: ofSam, order: { items: [{ name: 'Tea' }] } },
      _entities: [{ id: ofSam }, null],
    });
    const { orders: list, order } = seen as {
      orders: { edges: { node: object }[] };
      order: { timeline: { type: string }[] };
    };
    expect(list.edges[0]?.node).toEqual(own);
    expect(order.timeline.map(({ type }) => type)).not.toContain('parcel-shipped');
  });

  it('does not show a seller the parcel of the other one', async () => {
    expect(await see(viewerOf('sam', 'seller'), 1)).toMatchObject({ parcel: null });
    expect(await see(viewerOf('sue', 'seller'), 0)).toMatchObject({ parcel: null });
  });

  it.each([
    ['the buyer', viewerOf('ann')],
    ['an operator', viewerOf('olga', 'operator')],
  ])('shows all of it to %s', async (_, viewer) => {
    const { order, _entities } = await see(viewer, 1);
    expect(order).toMatchObject({
      items: [{ name: 'Tea' }, { name: 'Mug' }],
      total: { amount: '45.00' },
      parcels: [{ id: parcelIds[0] }, { id: parcelIds[1] }],
    });
    expect((order as { timeline: { type: string }[] }).timeline.slice(-2)).toMatchObject([
      { type: 'parcel-shipped' },
      { type: 'parcel-delivered' },
    ]);
    expect(_entities).toHaveLength(2);
  });

  it('begins a subscription with the last change that the seller sees', async () => {
    const query = 'query ($id: ID!) { orderStatusRecord(orderId: $id) }';
    const last = async (viewer: ReturnType<typeof viewerOf>) =>
      (await orders.ask(viewer, query, { id })).orderStatusRecord;
    expect(await last(viewerOf('sam', 'seller'))).toMatchObject({ type: 'order-confirmed' });
    expect(await last(viewerOf('sue', 'seller'))).toMatchObject({
      type: 'parcel-delivered',
      sellerIds: ['sue'],
    });
  });
});
