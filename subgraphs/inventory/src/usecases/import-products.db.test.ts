import { together } from '@souk/platform/testing/together';
import { Product } from '../domain/product.ts';
import { Stock } from '../domain/stock.ts';
import { ann, type InventoryHarness, inventoryHarness, sam } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const mutation = `mutation ($inputs: [ProductInput!]!, $key: ID!) {
  importProducts(inputs: $inputs, idempotencyKey: $key) {
    __typename
    ... on ImportedProducts { products { id sku status stock { total } } }
    ... on ValidationFailed { fields { path } }
    ... on Refusal { message }
  }
}`;

const inputsOf = (...skus: string[]) =>
  skus.map((sku, index) => ({
    sku,
    name: `Tea ${sku}`,
    price: { amount: '450.00' },
    initialStock: index,
  }));

type Answer = {
  readonly __typename: string;
  readonly products: { readonly id: string; readonly sku: string }[];
};

async function load(inputs: object[], key: string, transact = inventory.transact, viewer = sam) {
  const answer = await inventory.ask(viewer, mutation, { inputs, key }, transact);
  return answer.importProducts as Answer;
}

const productsWith = (...skus: string[]) =>
  inventory.orm.em.fork().count(Product, { sku: { $in: skus } });

describe('importing products', () => {
  it('puts all on sale, in their order, and publishes each with its stock (INV-10)', async () => {
    const { products } = await load(inputsOf('Z-1', 'A-1', 'M-1'), 'whole');
    expect(products).toEqual([
      { id: expect.any(String), sku: 'Z-1', status: 'ACTIVE', stock: { total: 0 } },
      { id: expect.any(String), sku: 'A-1', status: 'ACTIVE', stock: { total: 1 } },
      { id: expect.any(String), sku: 'M-1', status: 'ACTIVE', stock: { total: 2 } },
    ]);
    const published = await Promise.all(products.map(({ id }) => inventory.published(id)));
    expect(
      published.map((facts) => facts.map(({ type, data }) => [type, data.sku ?? data.total])),
    ).toEqual(
      ['Z-1', 'A-1', 'M-1'].map((sku, index) => [
        ['product-changed', sku],
        ['stock-changed', index],
      ]),
    );
  });

  it('takes no more statements for fifty than for two', async () => {
    const many = Array.from({ length: 50 }, (_, index) => `MANY-${index}`);
    const forTwo = await inventory.statementsOf(() => load(inputsOf('FEW-1', 'FEW-2'), 'two'));
    const forFifty = await inventory.statementsOf(() => load(inputsOf(...many), 'fifty'));
    expect(forFifty).toBe(forTwo);
    expect(await productsWith(...many)).toBe(50);
  });

  it.each([
    ['one of them has no name', [{ name: ' ' }], ['inputs', '0', 'name']],
    ['one comes twice', [{ sku: 'BAD' }, { sku: 'BAD' }], ['inputs', '1', 'sku']],
    ['there are none', [], ['inputs']],
    [
      'there are too many',
      Array.from({ length: 51 }, (_, sku) => ({ sku: `BAD-${sku}` })),
      ['inputs'],
    ],
  ])('is refused when %s, and leaves nothing (GW-8)', async (_, wrong, path) => {
    const inputs = wrong.map((input) => ({ ...inputsOf('BAD')[0], ...input }));
    const answer = await load(inputs, 'bad');
    expect(answer).toMatchObject({ __typename: 'ValidationFailed', fields: [{ path }] });
    expect(await productsWith('BAD', 'BAD-0')).toBe(0);
  });

  it('is refused for one SKU of another product, and leaves nothing', async () => {
    await load(inputsOf('TAKEN'), 'first');
    expect(await load(inputsOf('NEW-1', 'TAKEN', 'NEW-2'), 'second')).toEqual({
      __typename: 'SkuTaken',
      message: 'Another product has the SKU TAKEN. Use another SKU.',
    });
    expect(await productsWith('NEW-1', 'NEW-2')).toBe(0);
  });

  it('returns the same products when it is retried, and changes nothing', async () => {
    const first = await load(inputsOf('AGAIN-1', 'AGAIN-2'), 'again');
    const stocks = await inventory.orm.em.fork().find(Stock, {});
    expect(await load(inputsOf('AGAIN-1', 'AGAIN-2'), 'again')).toEqual(first);
    const other = await load(inputsOf('AGAIN-2', 'AGAIN-1'), 'again');
    expect(other.__typename).toBe('IdempotencyKeyReused');
    expect(await inventory.orm.em.fork().count(Stock, {})).toBe(stocks.length);
  });

  it('creates all of one list when five that share a SKU come at once', async () => {
    const transact = together(inventory.transact, 5);
    const asked = Array.from({ length: 5 }, (_, n) =>
      load(inputsOf(`OWN-${n}`, 'SHARED'), `key-${n}`, transact),
    );
    const answers = await Promise.all(asked);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'ImportedProducts',
      ...Array.from({ length: 4 }, () => 'SkuTaken'),
    ]);
    expect(await productsWith('SHARED', ...Array.from({ length: 5 }, (_, n) => `OWN-${n}`))).toBe(
      2,
    );
  });

  it('needs a login', async () => {
    const asked = inventory.ask(null, mutation, { inputs: inputsOf('NOBODY'), key: 'key' });
    await expect(asked).rejects.toThrow('Authentication required. Log in, then retry.');
  });

  it('needs the scope', async () => {
    const asked = load(inputsOf('NO-SCOPE'), 'no-scope', inventory.transact, ann);
    await expect(asked).rejects.toThrow('You do not have permission to do this.');
    expect(await productsWith('NO-SCOPE')).toBe(0);
  });
});
