import type { Viewer } from '@souk/auth/viewer';
import { ann, type OrdersHarness, olga, ordersHarness, sam } from '../../testing/harness.ts';

const query = `query ($filter: SagaFilter, $first: Int, $after: String) {
  sagas(filter: $filter, first: $first, after: $after) {
    edges { node { id status state startedAt nextAttemptAt order { id number } } }
    totalCount pageInfo { hasNextPage endCursor }
  }
}`;

type Saga = { readonly id: string; readonly status: string; readonly nextAttemptAt: string | null };
type Page = {
  readonly edges: { readonly node: Saga }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
};

let orders: OrdersHarness;
/** One order in each state, oldest first. */
let ids: Record<'RUNNING' | 'COMPENSATING' | 'DONE' | 'COMPENSATED', string>;
beforeAll(async () => {
  orders = await ordersHarness();
  const DONE = await at('2026-11-01T09:00:00Z', () => orders.confirmed());
  const COMPENSATED = await at('2026-11-02T09:00:00Z', () => cancelled('NEW'));
  const COMPENSATING = await at('2026-11-03T09:00:00Z', () => cancelled('PAID'));
  const RUNNING = await at('2026-11-04T09:00:00Z', () => orders.placed());
  ids = { RUNNING, COMPENSATING, DONE, COMPENSATED };
});

function at<Result>(time: string, run: () => Promise<Result>): Promise<Result> {
  orders.now = new Date(time);
  return run();
}

/** An order that its buyer cancels before the checkout starts, or once the payment is held. */
async function cancelled(from: 'NEW' | 'PAID'): Promise<string> {
  const id = await orders.placed();
  if (from === 'PAID') {
    await orders.wake();
    await orders.reply(id, 'payment-succeeded');
  }
  await orders.change(ann, 'cancelOrder', id);
  return id;
}

async function list(variables: object = {}, viewer: Viewer = olga): Promise<Page> {
  return (await orders.ask(viewer, query, { ...variables })).sagas as Page;
}
const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id);

describe('the list of sagas', () => {
  it('has the checkout of each order, newest first, with its state (SAG-10)', async () => {
    const { edges, totalCount } = await list();
    expect(totalCount).toBe(4);
    expect(edges.map(({ node: { id, status } }) => [id, status])).toEqual([
      [ids.RUNNING, 'RUNNING'],
      [ids.COMPENSATING, 'COMPENSATING'],
      [ids.COMPENSATED, 'COMPENSATED'],
      [ids.DONE, 'DONE'],
    ]);
    const [running] = edges;
    expect(running?.node).toMatchObject({
      state: 'RUNNING',
      startedAt: '2026-11-04T09:00:00.000Z',
      order: { id: ids.RUNNING },
    });
    const isOpen = edges.map(({ node }) => node.nextAttemptAt !== null);
    expect(isOpen).toEqual([true, true, false, false]);
  });

  it.each(['RUNNING', 'COMPENSATING', 'DONE', 'COMPENSATED'] as const)(
    'finds those that are %s',
    async (state) => {
      expect(idsOf(await list({ filter: { stateIn: [state] } }))).toEqual([ids[state]]);
    },
  );

  it('combines its conditions', async () => {
    const open = ['RUNNING', 'COMPENSATING'];
    const olderThan = '2026-11-04T09:00:00Z';
    expect(idsOf(await list({ filter: { stateIn: open } }))).toEqual([
      ids.RUNNING,
      ids.COMPENSATING,
    ]);
    expect(idsOf(await list({ filter: { stateIn: open, olderThan } }))).toEqual([ids.COMPENSATING]);
    const { number } = await orders.orderOf(ids.DONE);
    expect(idsOf(await list({ filter: { search: number } }))).toEqual([ids.DONE]);
    expect(idsOf(await list({ filter: { search: number, stateIn: open } }))).toEqual([]);
    expect(idsOf(await list({ filter: { stateIn: [] } }))).toEqual([]);
  });

  it('has each once over its pages', async () => {
    const first = await list({ first: 3 });
    const rest = await list({ first: 3, after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set([...idsOf(first), ...idsOf(rest)])).toEqual(new Set(Object.values(ids)));
  });

  it.each([
    ['a buyer', ann],
    ['a seller', sam],
  ])('is forbidden for %s (ID-11)', async (_, viewer) => {
    await expect(list({}, viewer)).rejects.toThrow('You do not have permission to do this.');
  });

  it('has a cancelled order as compensating while the answer of its capture is awaited', async () => {
    const id = await at('2026-11-05T09:00:00Z', () => orders.placed());
    await orders.wake();
    for (const type of ['payment-succeeded', 'stock-reserved', 'delivery-booked'] as const)
      await orders.reply(id, type);
    await orders.change(ann, 'cancelOrder', id);
    const { edges } = await list({ first: 1 });
    expect(edges[0]?.node).toMatchObject({ id, status: 'COMPENSATING' });
    expect(idsOf(await list({ filter: { stateIn: ['RUNNING'] } }))).toEqual([ids.RUNNING]);
    expect(idsOf(await list({ filter: { stateIn: ['COMPENSATING'] } }))).toEqual([
      id,
      ids.COMPENSATING,
    ]);
  });
});
