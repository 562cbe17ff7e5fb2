import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';

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
