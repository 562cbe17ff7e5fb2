import { newId } from '@souk/platform/runtime/id';
import { Product } from '../domain/product.ts';
import { openWarehouse, viewerOf, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

const shown = `{
  __typename
  ... on Product {
    name description imageUrl status categories version price { amount } seller { id }
  }
  ... on VersionConflict { currentVersion }
  ... on ValidationFailed { fields { path message } }
}`;
const [sam, sue, olga] = [
  viewerOf('sam', 'seller'),
  viewerOf('sue', 'seller'),
  viewerOf('olga', 'operator'),
];

async function update(id: string, input: object, expectedVersion = 1, viewer = sam) {
  const { updateProduct } = await warehouse.ask(
    viewer,
    `mutation ($id: ID!, $input: ProductPatch!, $expectedVersion: Int!) {
      updateProduct(id: $id, input: $input, expectedVersion: $expectedVersion) ${shown}
    }`,
    { id, input, expectedVersion },
  );
  return updateProduct as Record<string, unknown>;
}

async function archive(id: string, expectedVersion = 1, viewer = sam) {
  const { archiveProduct } = await warehouse.ask(
    viewer,
    `mutation ($id: ID!, $expectedVersion: Int!) {
      archiveProduct(id: $id, expectedVersion: $expectedVersion) ${shown}
    }`,
    { id, expectedVersion },
  );
  return archiveProduct as Record<string, unknown>;
}

const stored = (id: string) => warehouse.orm.em.fork().findOneOrFail(Product, id);
const changesTold = async (id: string) =>
  (await warehouse.told(id)).filter(({ type }) => type === 'product-changed');

describe('updating a product', () => {
  it('changes what is said, leaves the rest, and tells it (INV-10)', async () => {
    const id = await warehouse.offer(1, { description: 'Green', categories: ['tea'] });
    expect(await update(id, { price: { amount: '500.50' } })).toMatchObject({
      __typename: 'Product',
      name: 'Tea',
      description: 'Green',
      categories: ['tea'],
      price: { amount: '500.50' },
      version: 2,
    });
    const told = await changesTold(id);
    expect(told.at(-1)?.data).toMatchObject({ price: 500.5, name: 'Tea', status: 'ACTIVE' });
    expect(told).toHaveLength(2);
  });

  it('takes a description and a picture away with null, and nothing else', async () => {
    const picture = 'https://souk.example/tea.png';
    const id = await warehouse.offer(1, { description: 'Green', imageUrl: picture });
    const nothing = {
      description: null,
      imageUrl: null,
      name: null,
      price: null,
      categories: null,
    };
    expect(await update(id, nothing)).toMatchObject({
      description: null,
      imageUrl: null,
      name: 'Tea',
      price: { amount: '450.00' },
    });
  });

  it.each([
    ['a draft again', { status: 'DRAFT' }, ['input', 'status']],
    ['nameless', { name: '' }, ['input', 'name']],
    ['free of charge', { price: { amount: '0' } }, ['input', 'price', 'amount']],
  ])('is refused for what would be %s, and leaves nothing', async (_, input, path) => {
    const id = await warehouse.offer(1);
    expect(await update(id, input)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path }],
    });
    expect(await stored(id)).toMatchObject({ status: 'ACTIVE', version: 1 });
    expect(await changesTold(id)).toHaveLength(1);
  });

  it('is refused for who has read another version, and tried again as well', async () => {
    const id = await warehouse.offer(1);
    await update(id, { name: 'Green tea' });
    const conflict = { __typename: 'VersionConflict', currentVersion: 2 };
    expect(await update(id, { name: 'Black tea' })).toEqual(conflict);
    expect(await update(id, { name: 'Green tea' })).toEqual(conflict);
    expect(await stored(id)).toMatchObject({ name: 'Green tea', version: 2 });
  });

  it('lets one of five win who have read the same', async () => {
    const id = await warehouse.offer(1);
    const asked = Array.from({ length: 5 }, (_, n) => update(id, { name: `Tea ${n}` }));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ __typename }) => __typename === 'Product')).toHaveLength(1);
    expect((await stored(id)).version).toBe(2);
    expect(await changesTold(id)).toHaveLength(2);
  });

  it('of another seller is of something that does not exist (INV-10, ID-13)', async () => {
    const id = await warehouse.offer(1);
    const answers = [await update(id, { name: 'Mine' }, 1, sue), await archive(id, 1, sue)];
    expect(answers).toEqual([await update(newId(), {}, 1, sue), await archive(newId(), 1, sue)]);
    expect(answers[0]).toEqual({ __typename: 'NotFound' });
    expect(await stored(id)).toMatchObject({ name: 'Tea', version: 1 });
  });

  it('is open to operators, who may give it to another seller', async () => {
    const id = await warehouse.offer(1);
    await expect(update(id, { sellerId: 'sue' })).rejects.toThrow('You may not do this.');
    const answer = await update(id, { sellerId: 'sue' }, 1, olga);
    expect(answer).toMatchObject({ seller: { id: 'sue' }, version: 2 });
    expect((await changesTold(id)).at(-1)?.data).toMatchObject({ sellerId: 'sue' });
  });
});

describe('a draft', () => {
  const draft = async () => {
    const id = newId();
    const transact = `mutation ($id: ID!) {
      setStock(productId: $id, quantity: 3, idempotencyKey: "${id}") { __typename }
    }`;
    await warehouse.ask(olga, transact, { id });
    return id;
  };

  it('goes on sale once it has a price (INV-1)', async () => {
    const id = await draft();
    expect(await update(id, { status: 'ACTIVE' }, 1, olga)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'price'] }],
    });
    const whole = { status: 'ACTIVE', name: 'Mug', price: { amount: '9' }, sellerId: 'sue' };
    expect(await update(id, whole, 1, olga)).toMatchObject({ status: 'ACTIVE', version: 2 });
  });
});

describe('archiving a product', () => {
  it('takes it out of the shop; it may come back (INV-10)', async () => {
    const id = await warehouse.offer(1);
    expect(await archive(id)).toMatchObject({ status: 'ARCHIVED', version: 2 });
    expect((await changesTold(id)).at(-1)?.data).toMatchObject({ status: 'ARCHIVED' });
    expect(await archive(id)).toEqual({ __typename: 'VersionConflict', currentVersion: 2 });
    expect(await update(id, { status: 'ACTIVE' }, 2)).toMatchObject({ status: 'ACTIVE' });
  });
});
