import { together } from '@souk/platform/testing/together';
import { Product } from '../domain/product.ts';
import { openWarehouse, viewerOf, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

const mutation = `mutation ($input: ProductInput!, $key: ID!) {
  createProduct(input: $input, idempotencyKey: $key) {
    __typename
    ... on Product {
      id sku name description imageUrl status categories version
      price { amount currency } seller { id } stock { total available inStock }
    }
    ... on ValidationFailed { fields { path } }
    ... on Refusal { message }
  }
}`;

const seller = viewerOf('sam', 'seller');
const tea = { sku: 'TEA-1', name: 'Tea', price: { amount: '450.00' } };
type Answer = { readonly __typename: string; readonly id: string };

async function create(input: object, key = 'key', viewer = seller, transact = warehouse.transact) {
  const { createProduct } = await warehouse.ask(viewer, mutation, { input, key }, transact);
  return createProduct as Answer;
}

const productsWith = (sku: string) => warehouse.orm.em.fork().count(Product, { sku });

describe('creating a product', () => {
  it('puts it on sale, and tells it with its stock (INV-10)', async () => {
    const whole = {
      ...tea,
      description: 'Green',
      imageUrl: 'https://souk.example/tea.png',
      categories: ['tea', 'green', 'tea'],
      initialStock: 7,
    };
    const product = await create(whole, 'whole');
    expect(product).toEqual({
      __typename: 'Product',
      id: expect.any(String),
      sku: 'TEA-1',
      name: 'Tea',
      description: 'Green',
      imageUrl: 'https://souk.example/tea.png',
      status: 'ACTIVE',
      categories: ['tea', 'green'],
      version: 1,
      price: { amount: '450.00', currency: 'RUB' },
      seller: { id: 'sam' },
      stock: { total: 7, available: 7, inStock: true },
    });
    expect(await warehouse.told(product.id)).toEqual([
      {
        type: 'product-changed',
        data: {
          productId: product.id,
          sku: 'TEA-1',
          name: 'Tea',
          price: 450,
          currency: 'RUB',
          sellerId: 'sam',
          status: 'ACTIVE',
          at: '2026-11-21T12:00:00.000Z',
        },
      },
      {
        type: 'stock-changed',
        data: {
          productId: product.id,
          total: 7,
          reserved: 0,
          available: 7,
          at: '2026-11-21T12:00:00.000Z',
        },
      },
    ]);
  });

  it('needs no more than a code, a name and a price', async () => {
    expect(await create({ ...tea, sku: 'TEA-2' }, 'little')).toMatchObject({
      description: null,
      imageUrl: null,
      categories: [],
      stock: { total: 0, inStock: false },
    });
  });

  it.each([
    ['no name', { name: ' ' }, ['name']],
    ['a name that no database can hold', { name: 'a\0b' }, ['name']],
    [
      'a price that makes an order too large to count',
      { price: { amount: '10000000.01' } },
      ['price', 'amount'],
    ],
    ['a price of nothing', { price: { amount: '0.00' } }, ['price', 'amount']],
    ['a price below zero', { price: { amount: '-1.00' } }, ['price', 'amount']],
    ['a third decimal', { price: { amount: '1.001' } }, ['price', 'amount']],
    ['another currency', { price: { amount: '1', currency: 'EUR' } }, ['price', 'currency']],
    ['less than no stock', { initialStock: -1 }, ['initialStock']],
    ['a picture that a browser would run', { imageUrl: 'javascript:alert(1)' }, ['imageUrl']],
  ])('is refused for %s, and leaves nothing (GW-8)', async (_, wrong, path) => {
    const fields = [{ path: ['input', ...path] }];
    expect(await create({ ...tea, sku: 'BAD', ...wrong })).toMatchObject({
      __typename: 'ValidationFailed',
      fields,
    });
    expect(await productsWith('BAD')).toBe(0);
  });

  it('is refused for a code that somebody has, and leaves nothing', async () => {
    await create({ ...tea, sku: 'OURS' }, 'first');
    const answer = await create({ ...tea, sku: 'OURS' }, 'key', viewerOf('sue', 'seller'));
    expect(answer).toEqual({
      __typename: 'SkuTaken',
      message: 'Another product has the code OURS.',
    });
    expect(await productsWith('OURS')).toBe(1);
  });

  it('again with its key answers the same product, and changes nothing', async () => {
    const first = await create({ ...tea, sku: 'AGAIN' }, 'again');
    const told = await warehouse.told(first.id);
    expect(await create({ ...tea, sku: 'AGAIN' }, 'again')).toEqual(first);
    const other = await create({ ...tea, sku: 'OTHER' }, 'again');
    expect(other.__typename).toBe('IdempotencyKeyReused');
    expect(await productsWith('OTHER')).toBe(0);
    expect(await warehouse.told(first.id)).toEqual(told);
  });

  it('makes one when five want the same code at once', async () => {
    const transact = together(warehouse.transact, 5);
    const asked = Array.from({ length: 5 }, (_, n) =>
      create({ ...tea, sku: 'RACE' }, `key-${n}`, seller, transact),
    );
    const answers = await Promise.all(asked);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'Product',
      ...Array.from({ length: 4 }, () => 'SkuTaken'),
    ]);
    expect(await productsWith('RACE')).toBe(1);
  });

  it('is nothing for who is not logged in', async () => {
    const asked = warehouse.ask(null, mutation, { input: tea, key: 'key' });
    await expect(asked).rejects.toThrow('Log in first.');
  });
});
