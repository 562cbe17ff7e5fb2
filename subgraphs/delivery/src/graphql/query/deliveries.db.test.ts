import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { booking, type DeliveryHarness, deliveryHarness } from '../../testing/harness.ts';

let harness: DeliveryHarness;
let slots: string[];
let orders: string[];
beforeAll(async () => {
  harness = await deliveryHarness();
  slots = [];
  orders = [];
  for (const hours of [1, 2, 3]) slots.push(await harness.addSlot(9, hours));
  for (const [index, slotId] of slots.entries()) {
    const orderId = newId();
    orders.push(orderId);
    const { address } = booking(orderId);
    const where = { ...address, city: index === 1 ? 'Kazán' : 'Moscow' };
    await harness.receive('book-delivery', booking(orderId, { slotId, address: where }));
  }
  await harness.receive('confirm-delivery', { orderId: orders[1] ?? '' });
});
afterAll(() => harness.orm.close());

type Page = {
  edges: { cursor: string; node: { order: { id: string } } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  totalCount: number;
};

async function list(filter: object = {}, page: object = {}): Promise<Page> {
  const { deliveries } = await harness.ask(
    viewerOf('carl', 'courier'),
    `query ($filter: DeliveryFilter, $first: Int, $after: String) {
      deliveries(filter: $filter, first: $first, after: $after) {
        edges { cursor node { order { id } } } pageInfo { hasNextPage endCursor } totalCount
      }
    }`,
    { filter, first: 20, ...page },
  );
  return deliveries as Page;
}

/** The numbers of the listed orders: the first was booked into the earliest slot. */
async function numbersOf(filter: object = {}, page: object = {}): Promise<number[]> {
  return (await list(filter, page)).edges.map(({ node }) => orders.indexOf(node.order.id));
}

describe('the list of deliveries', () => {
  it('has those of the latest slot first, page by page', async () => {
    expect(await numbersOf()).toEqual([2, 1, 0]);
    const { pageInfo, totalCount } = await list({}, { first: 2 });
    expect([pageInfo.hasNextPage, totalCount]).toEqual([true, 3]);
    expect(await numbersOf({}, { first: 2, after: pageInfo.endCursor })).toEqual([0]);
  });

  it('is filtered by statuses', async () => {
    expect(await numbersOf({ statusIn: ['SCHEDULED'] })).toEqual([1]);
    expect(await numbersOf({ statusIn: ['SCHEDULED', 'RESERVED'] })).toEqual([2, 1, 0]);
    expect(await numbersOf({ statusIn: [] })).toEqual([]);
  });

  it('is filtered by slot', async () => {
    expect(await numbersOf({ slotId: slots[0] })).toEqual([0]);
    expect(await numbersOf({ slotId: 'none' })).toEqual([]);
  });

  it('is filtered by the start of the slot: from the first instant up to the last', async () => {
    const [from, to] = ['2026-11-21T14:00:00Z', '2026-11-21T15:00:00Z'];
    expect(await numbersOf({ from })).toEqual([2, 1]);
    expect(await numbersOf({ to })).toEqual([1, 0]);
    expect(await numbersOf({ from, to })).toEqual([1]);
    expect(await numbersOf({ from: '2026-11-21T14:00:00.001Z', to })).toEqual([]);
  });

  it('is searched by number, order and address, whatever the case and the accents', async () => {
    const [delivery] = await harness.deliveriesOf(orders[1] ?? '');
    expect(await numbersOf({ search: delivery?.trackingNumber?.toLowerCase() })).toEqual([1]);
    expect(await numbersOf({ search: orders[2] })).toEqual([2]);
    expect(await numbersOf({ search: 'KAZAN' })).toEqual([1]);
    expect(await numbersOf({ search: 'lane 1' })).toEqual([2, 1, 0]);
    expect(await numbersOf({ search: '%' })).toEqual([]);
  });

  it('refuses a filter that is too long, and a cursor of another list', async () => {
    await expect(list({ search: 'x'.repeat(101) })).rejects.toThrow('search');
    await expect(list({}, { after: 'x' })).rejects.toThrow('not a cursor of this list');
    await expect(list({}, { first: 101 })).rejects.toThrow('first');
  });
});
