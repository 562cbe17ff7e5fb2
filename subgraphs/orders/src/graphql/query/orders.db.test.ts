import { newId } from '@souk/platform/runtime/id';
import { foldedPairs } from '@souk/platform/testing/folded-pairs';
import { ann, type OrdersHarness, ordersHarness } from '../../testing/harness.ts';

const placing = `mutation ($note: String, $key: ID!) { placeOrder(
  input: {
    items: [{ productId: "tea", quantity: 1 }], description: $note, allowDuplicate: true
  }
  idempotencyKey: $key
) { ... on OrderPlaced { order { id number } } } }`;
const query = `query ($filter: OrderFilter, $number: String!) {
  orders(filter: $filter) { edges { node { description } } totalCount }
  byNumber: order(number: $number) { id }
}`;

type Placed = { readonly id: string; readonly number: string };

let orders: OrdersHarness;
let first: Placed;
beforeAll(async () => {
  orders = await ordersHarness();
  first = await place('Ring twice', '2026-11-01T09:00:00Z');
  await place('100 % cotton', '2026-11-02T09:00:00Z');
  const { id } = await place('a_b', '2026-11-03T09:00:00Z');
  await orders.change(ann, 'cancelOrder', id);
});

async function place(note: string, at: string): Promise<Placed> {
  orders.now = new Date(at);
  const { placeOrder } = await orders.ask(ann, placing, { note, key: newId() });
  return (placeOrder as { order: Placed }).order;
}

async function list(filter: object | null) {
  const { orders: page } = await orders.ask(ann, query, { filter, number: first.number });
  const { edges, totalCount } = page as {
    edges: { node: { description: string } }[];
    totalCount: number;
  };
  return { found: edges.map(({ node }) => node.description), totalCount };
}

describe('the list of orders', () => {
  const all = ['a_b', '100 % cotton', 'Ring twice'];

  it.each<[object | null, string[]]>([
    [null, all],
    [{}, all],
    [{ createdAfter: '2026-11-02T09:00:00Z' }, all.slice(0, 2)],
    [{ createdAfter: '2026-11-02T09:00:00.001Z' }, all.slice(0, 1)],
    [{ createdBefore: '2026-11-02T09:00:00Z' }, all.slice(2)],
    [{ createdBefore: '2026-11-02T09:00:00.001Z' }, all.slice(1)],
    [{ statusIn: ['CANCELLED'] }, ['a_b']],
    [{ statusIn: ['NEW', 'CANCELLED'] }, all],
    [{ statusIn: [] }, []],
    [{ search: 'RING TW' }, ['Ring twice']],
    [{ search: '%' }, ['100 % cotton']],
    [{ search: '_' }, ['a_b']],
    [{ search: '\\' }, []],
    [{ search: 's-2026' }, all],
    [{ search: 'ring', statusIn: ['CANCELLED'] }, []],
  ])('has only orders that match %j', async (filter, found) => {
    expect(await list(filter)).toEqual({ found, totalCount: found.length });
  });

  it.each(foldedPairs)('finds %j in the note %j', async (search, stored) => {
    const set = 'update orders set description = ? where id = ?';
    await orders.run(set, [stored, first.id]);
    const found = (await list({ search })).found;
    await orders.run(set, ['Ring twice', first.id]);
    expect(found).toEqual(expect.arrayContaining([stored]));
  });

  it.each(['', ' ', 'a\0', 'x'.repeat(101)])('is refused for the search %j', async (search) => {
    await expect(list({ search })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('one order', () => {
  it('is found by its id or by its number', async () => {
    const asked = `{ byId: order(id: "${first.id}") { id } byNumber: order(number: "${first.number}") { id } }`;
    const { id } = first;
    expect(await orders.ask(ann, asked)).toEqual({ byId: { id }, byNumber: { id } });
  });

  it.each([
    ['both', (one: Placed) => `(id: "${one.id}", number: "${one.number}")`],
    ['none', () => ''],
    ['null', () => '(id: null)'],
  ])('is refused for %s of them', async (_, args) => {
    await expect(orders.ask(ann, `{ order${args(first)} { id } }`)).rejects.toThrow(
      'id: Give exactly one of `id` and `number`.',
    );
  });
});
