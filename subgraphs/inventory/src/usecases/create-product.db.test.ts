import { hashOf } from '@souk/platform/messaging/idempotency';
import { together } from '@souk/platform/testing/together';
import { Product } from '../domain/product.ts';
import { ann, type InventoryHarness, inventoryHarness, sam, sue } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

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

const tea = { sku: 'TEA-1', name: 'Tea', price: { amount: '450.00' } };
type Answer = { readonly __typename: string; readonly id: string };

async function create(input: object, key = 'key', viewer = sam, transact = inventory.transact) {
  const { createProduct } = await inventory.ask(viewer, mutation, { input, key }, transact);
  return createProduct as Answer;
}

const productsWith = (sku: string) => inventory.orm.em.fork().count(Product, { sku });

describe('creating a product', () => {
  it('puts it on sale, and publishes it with its stock (INV-10)', async () => {
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
    expect(await inventory.published(product.id)).toEqual([
      {
        type: 'product-changed',
        version: 1,
        data: {
          productId: product.id,
          sku: 'TEA-1',
          name: 'Tea',
          price: 450,
          currency: 'RUB',
          sellerId: 'sam',
          status: 'ACTIVE',
          at: '2026-11-21T12:00:00.000Z',
          categoryId: expect.any(String),
        },
      },
      {
        type: 'stock-changed',
        version: 1,
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

  it('needs no more than a SKU, a name and a price', async () => {
    expect(await create({ ...tea, sku: 'TEA-2' }, 'little')).toMatchObject({
      description: null,
      imageUrl: null,
      categories: [],
      stock: { total: 0, inStock: false },
    });
  });

  it('keeps each category as it is, whatever PostgreSQL reads in it', async () => {
    const categories = ['null', 'NULL', 'a "quoted" one', 'back\\slash', '{braces}, comma'];
    const { id } = await create({ ...tea, sku: 'TEA-3', categories }, 'categories');
    const query = 'query ($id: ID!) { product(id: $id) { categories } }';
    expect(await inventory.ask(sam, query, { id })).toEqual({ product: { categories } });
  });

  it.each([
    ['no name', { name: ' ' }, ['name']],
    ['a name that no database can hold', { name: 'a\0b' }, ['name']],
    ['half a character in its name', { name: 'Tea \uD83C' }, ['name']],
    [
      'a price that makes an order too large to add up',
      { price: { amount: '10000000.01' } },
      ['price', 'amount'],
    ],
    ['a price of nothing', { price: { amount: '0.00' } }, ['price', 'amount']],
    ['a price below zero', { price: { amount: '-1.00' } }, ['price', 'amount']],
    ['a third decimal', { price: { amount: '1.001' } }, ['price', 'amount']],
    ['another currency', { price: { amount: '1', currency: 'EUR' } }, ['price', 'currency']],
    ['a negative stock', { initialStock: -1 }, ['initialStock']],
    ['an image that a browser would run', { imageUrl: 'javascript:alert(1)' }, ['imageUrl']],
    ['an image in the address itself', { imageUrl: 'data:image/svg+xml,<svg/>' }, ['imageUrl']],
    ['an image on a private host', { imageUrl: 'https://169.254.169.254/' }, ['imageUrl']],
  ])('is refused for %s, and leaves nothing (GW-8)', async (_, wrong, path) => {
    const fields = [{ path: ['input', ...path] }];
    expect(await create({ ...tea, sku: 'BAD', ...wrong })).toMatchObject({
      __typename: 'ValidationFailed',
      fields,
    });
    expect(await productsWith('BAD')).toBe(0);
  });

  it('is refused for the SKU of another product, and leaves nothing', async () => {
    await create({ ...tea, sku: 'TAKEN' }, 'first');
    const answer = await create({ ...tea, sku: 'TAKEN' }, 'key', sue);
    expect(answer).toEqual({
      __typename: 'SkuTaken',
      message: 'Another product has the SKU TAKEN. Use another SKU.',
    });
    expect(await productsWith('TAKEN')).toBe(1);
  });

  it('returns the same product when it is retried, and changes nothing', async () => {
    const first = await create({ ...tea, sku: 'AGAIN' }, 'again');
    const published = await inventory.published(first.id);
    expect(await create({ ...tea, sku: 'AGAIN' }, 'again')).toEqual(first);
    const other = await create({ ...tea, sku: 'OTHER' }, 'again');
    expect(other.__typename).toBe('IdempotencyKeyReused');
    expect(await productsWith('OTHER')).toBe(0);
    expect(await inventory.published(first.id)).toEqual(published);
  });

  it('creates one when five use the same SKU at once', async () => {
    const transact = together(inventory.transact, 5);
    const asked = Array.from({ length: 5 }, (_, n) =>
      create({ ...tea, sku: 'RACE' }, `key-${n}`, sam, transact),
    );
    const answers = await Promise.all(asked);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'Product',
      ...Array.from({ length: 4 }, () => 'SkuTaken'),
    ]);
    expect(await productsWith('RACE')).toBe(1);
  });

  it('needs a login', async () => {
    const asked = inventory.ask(null, mutation, { input: tea, key: 'key' });
    await expect(asked).rejects.toThrow('Authentication required. Log in, then retry.');
  });

  it('needs the scope', async () => {
    const asked = create({ ...tea, sku: 'NO-SCOPE' }, 'no-scope', ann);
    await expect(asked).rejects.toThrow('You do not have permission to do this.');
    expect(await productsWith('NO-SCOPE')).toBe(0);
  });

  it('replays a key that was stored for the fields that the client sent', async () => {
    const id = await inventory.offer(3);
    const parsed = { description: null, imageUrl: null, categories: [], initialStock: 0 };
    const price = { currency: 'RUB', minorUnits: 45_000 };
    await inventory.run(
      `insert into stored_answers (caller_id, operation, key, request_hash, answer, at)
       values ('sam', 'createProduct', 'stored', ?, ?, now())`,
      [hashOf({ ...tea, ...parsed, sku: 'STORED', price }), JSON.stringify(id)],
    );
    expect(await create({ ...tea, sku: 'STORED' }, 'stored')).toMatchObject({ id });
    expect(await productsWith('STORED')).toBe(0);
  });
});
