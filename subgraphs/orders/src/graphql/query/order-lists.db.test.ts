import type { Viewer } from '@souk/auth/viewer';
import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { ann, type OrdersHarness, olga, ordersHarness, sam, sue } from '../../testing/harness.ts';

const placing = `mutation ($input: PlaceOrderInput!, $key: ID!) {
  placeOrder(input: $input, idempotencyKey: $key) { ... on OrderPlaced { order { id } } }
}`;
const lists = `query ($scope: OrderScope, $filter: OrderFilter, $first: Int, $after: String, $of: _Any!) {
  orders(scope: $scope, filter: $filter, first: $first, after: $after) { ...Page }
  _entities(representations: [$of]) {
    ... on User { orders(filter: $filter, first: $first, after: $after) { ...Page } }
  }
}
fragment Page on OrderConnection {
  edges { cursor node { description } } totalCount pageInfo { hasNextPage endCursor }
}`;

type Page = {
  readonly edges: { readonly cursor: string; readonly node: { description: string } }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
};

const bob = viewerOf('bob');

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
  // Oldest first. Two of one instant are listed by id, and newer ids come first.
  await place(ann, 'ann-tea', '2026-11-01T09:00:00.000Z', ['tea']);
  await place(ann, 'ann-mug', '2026-11-02T09:00:00.000Z', ['mug']);
  await place(bob, 'bob-both', '2026-11-02T09:00:00.000Z', ['tea', 'mug']);
  await place(ann, 'ann-last', '2026-11-03T09:00:00.000Z', ['tea']);
});

async function place(viewer: Viewer, description: string, at: string, products: string[]) {
  orders.now = new Date(at);
  const items = products.map((productId) => ({ productId, quantity: 1 }));
  const input = { items, description, allowDuplicate: true };
  await orders.ask(viewer, placing, { input, key: newId() });
}

/** The list at the root for a viewer, and the orders of one buyer for the same viewer. */
async function listsFor(viewer: Viewer, variables: object, buyer = 'ann') {
  const of = { __typename: 'User', id: buyer };
  const answer = await orders.ask(viewer, lists, { ...variables, of });
  const [user] = answer._entities as { orders: Page }[];
  return { root: answer.orders as Page, ofBuyer: user?.orders as Page };
}

const notes = ({ edges }: Page) => edges.map(({ node }) => node.description);

describe('the scope of a list of orders', () => {
  it.each<[string, string | null | undefined, Viewer, string[]]>([
    ['has own orders by default', undefined, ann, ['ann-last', 'ann-mug', 'ann-tea']],
    ['has own orders for null', null, bob, ['bob-both']],
    ['MINE has own orders', 'MINE', bob, ['bob-both']],
    ['MINE has none of the goods that the viewer sells', 'MINE', sam, []],
    ['MINE has only own orders for an operator', 'MINE', olga, []],
    ['SELLER has orders with own products', 'SELLER', sam, ['ann-last', 'bob-both', 'ann-tea']],
    ['SELLER has those of another seller', 'SELLER', sue, ['bob-both', 'ann-mug']],
    ['SELLER has none for a buyer', 'SELLER', ann, []],
    ['ALL has all', 'ALL', olga, ['ann-last', 'bob-both', 'ann-mug', 'ann-tea']],
  ])('%s (ORD-4)', async (_, scope, viewer, found) => {
    const { root } = await listsFor(viewer, scope === undefined ? {} : { scope });
    expect({ found: notes(root), totalCount: root.totalCount }).toEqual({
      found,
      totalCount: found.length,
    });
  });

  it.each([
    ['a buyer', ann],
    ['a seller', sam],
  ])('ALL is forbidden for %s', async (_, viewer) => {
    await expect(listsFor(viewer, { scope: 'ALL' })).rejects.toThrow(
      'You do not have permission to do this.',
    );
  });
});

describe('a filter of orders', () => {
  const between = { createdAfter: '2026-11-02T09:00:00Z', createdBefore: '2026-11-03T09:00:00Z' };

  it.each<[object, string[]]>([
    [between, ['ann-mug']],
    [{ ...between, createdBefore: '2026-11-03T09:00:00.001Z' }, ['ann-last', 'ann-mug']],
    [{ ...between, createdAfter: '2026-11-02T09:00:00.001Z' }, []],
    [{ ...between, createdBefore: between.createdAfter }, []],
    [{ ...between, search: 'tea' }, []],
    [{ ...between, search: 'mug', statusIn: ['NEW'] }, ['ann-mug']],
    [{ ...between, statusIn: ['PAID'] }, []],
  ])('has all its conditions, at the root and for a buyer: %j (ORD-4)', async (filter, found) => {
    const { root, ofBuyer } = await listsFor(ann, { filter });
    for (const page of [root, ofBuyer]) {
      expect({ found: notes(page), totalCount: page.totalCount }).toEqual({
        found,
        totalCount: found.length,
      });
    }
  });

  it('is combined with the scope, and shows no order of others', async () => {
    const filter = { search: 'both' };
    expect(notes((await listsFor(ann, { filter })).root)).toEqual([]);
    expect(notes((await listsFor(sam, { filter, scope: 'SELLER' })).root)).toEqual(['bob-both']);
    const { ofBuyer } = await listsFor(olga, { filter }, 'bob');
    expect(notes(ofBuyer)).toEqual(['bob-both']);
  });
});

describe('the pages of a list of orders', () => {
  it('have each order once, also those of one instant, newest first', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { root }: { root: Page } = await listsFor(olga, { scope: 'ALL', first: 1, after });
      seen.push(...notes(root));
      expect(root.totalCount).toBe(4);
      ({ endCursor: after, hasNextPage: more } = root.pageInfo);
    }
    expect(seen).toEqual(['ann-last', 'bob-both', 'ann-mug', 'ann-tea']);
  });
});
