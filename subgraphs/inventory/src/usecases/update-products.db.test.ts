import { newId } from '@souk/platform/runtime/id';
import { race } from '@souk/platform/testing/race';
import { ann, type InventoryHarness, inventoryHarness, olga, sam } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const mutation = `mutation ($input: UpdateProductsInput!) {
  updateProducts(input: $input) {
    __typename
    ... on ValidationFailed { fields { path } }
    ... on UpdateProductsPayload {
      replayed
      rows { id result {
        __typename
        ... on ProductRowPayload { product { id name version price { amount } } }
        ... on ValidationFailed { fields { path message } }
        ... on VersionConflict { currentVersion }
      } }
    }
  }
}`;

type Row = { id: string; input: object; expectedVersion: number };
type More = { viewer?: typeof sam; key?: string; transact?: InventoryHarness['transact'] };

async function update(rows: readonly Row[], more: More = {}) {
  const { viewer = sam, key = newId(), transact = inventory.transact } = more;
  const input = { rows, idempotencyKey: key };
  const { updateProducts } = await inventory.ask(viewer, mutation, { input }, transact);
  return updateProducts as { __typename: string; rows?: { id: string; result: object }[] };
}

const renamed = (id: string, name: string, expectedVersion = 1) => ({
  ...{ id, input: { name }, expectedVersion },
});
const resultsOf = (answer: Awaited<ReturnType<typeof update>>) =>
  answer.rows?.map(({ result }) => result);

describe('updating several products', () => {
  it('changes each, and answers in the order of the rows (INV-10)', async () => {
    const [one, two] = [await inventory.offer(1), await inventory.offer(1)];
    const priced = { id: one, input: { price: { amount: '5.00' } }, expectedVersion: 1 };
    const product = (id: string, name: string, amount: string) => ({
      id,
      result: {
        __typename: 'ProductRowPayload',
        product: { id, name, version: 2, price: { amount } },
      },
    });
    expect(await update([renamed(two, 'Cup'), priced])).toEqual({
      __typename: 'UpdateProductsPayload',
      replayed: false,
      rows: [product(two, 'Cup', '450.00'), product(one, 'Tea', '5.00')],
    });
    const published = await inventory.publishedAs('product-changed', two);
    expect(published.map(({ data }) => data.name)).toEqual(['Tea', 'Cup']);
  });

  it('refuses a row on its own, which leaves nothing; the others stay', async () => {
    const [good, read, draft, other] = [
      await inventory.offer(1),
      await inventory.offer(1),
      await inventory.offer(1),
      await inventory.offer(1, {}, 'sue'),
    ];
    const answer = await update([
      renamed(read, 'Cup', 3),
      { id: draft, input: { name: 'Cup', status: 'DRAFT' }, expectedVersion: 1 },
      renamed(other, 'Cup'),
      renamed(good, 'Cup'),
    ]);
    expect(resultsOf(answer)).toMatchObject([
      { __typename: 'VersionConflict', currentVersion: 1 },
      { __typename: 'ValidationFailed', fields: [{ path: ['input', 'status'] }] },
      { __typename: 'NotFound' },
      { __typename: 'ProductRowPayload', product: { name: 'Cup', version: 2 } },
    ]);
    for (const id of [read, draft, other]) {
      expect(await inventory.publishedAs('product-changed', id)).toHaveLength(1);
    }
  });

  it('gets the same answers when it is repeated, and changes nothing', async () => {
    const [good, read] = [await inventory.offer(1), await inventory.offer(1)];
    const rows = [renamed(good, 'Cup'), renamed(read, 'Cup', 2)];
    const first = await update(rows, { key: 'bulk' });
    await update([renamed(read, 'Pot')]);
    expect(await update(rows, { key: 'bulk' })).toEqual({ ...first, replayed: true });
    expect(await inventory.publishedAs('product-changed', good)).toHaveLength(2);
    expect((await update(rows.slice(1), { key: 'bulk' })).__typename).toBe('IdempotencyKeyReused');
  });

  it('of two at once with one version, one wins each product', async () => {
    const ids = [await inventory.offer(1), await inventory.offer(1)];
    const name = (text: string) => ids.map((id) => renamed(id, text));
    const [first, second] = await race(
      inventory.orm,
      inventory.transact,
      (held) => update(name('Cup'), { transact: held }),
      () => update(name('Pot').toReversed()),
    );
    expect(resultsOf(first)).toMatchObject([{ product: { name: 'Cup' } }, { product: {} }]);
    const conflict = { __typename: 'VersionConflict', currentVersion: 2 };
    expect(resultsOf(second)).toEqual([conflict, conflict]);
  });

  it('is refused for a product twice, and for no row (GW-8)', async () => {
    const rows = [renamed('tea', 'Cup'), renamed('tea', 'Pot')];
    const fields = [{ path: ['input', 'rows', '1'] }];
    expect(await update(rows)).toEqual({ __typename: 'ValidationFailed', fields });
    expect((await update([])).__typename).toBe('ValidationFailed');
  });

  it('needs the scope; only an operator gives products to another seller', async () => {
    const id = await inventory.offer(1);
    const given = { id, input: { sellerId: 'sue' }, expectedVersion: 1 };
    await expect(update([given], { viewer: ann })).rejects.toThrow('You do not have permission');
    await expect(update([given])).rejects.toThrow('You do not have permission');
    expect(resultsOf(await update([given], { viewer: olga }))).toMatchObject([
      { __typename: 'ProductRowPayload' },
    ]);
  });
});
