import { newId } from '@souk/platform/runtime/id';
import { Product } from '../domain/product.ts';
import {
  ann,
  type InventoryHarness,
  inventoryHarness,
  olga,
  sam,
  sue,
} from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const result = `{
  __typename
  ... on Product {
    name description imageUrl status categories version price { amount } seller { id }
  }
  ... on VersionConflict { currentVersion }
  ... on ValidationFailed { fields { path message } }
}`;

async function update(id: string, input: object, expectedVersion = 1, viewer = sam) {
  const { updateProduct } = await inventory.ask(
    viewer,
    `mutation ($id: ID!, $input: ProductPatch!, $expectedVersion: Int!) {
      updateProduct(id: $id, input: $input, expectedVersion: $expectedVersion) ${result}
    }`,
    { id, input, expectedVersion },
  );
  return updateProduct as Record<string, unknown>;
}

const stored = (id: string) => inventory.orm.em.fork().findOneOrFail(Product, id);
const productChanges = (id: string) => inventory.publishedAs('product-changed', id);

describe('updating a product', () => {
  it('changes the given fields, keeps the others, and publishes it (INV-10)', async () => {
    const id = await inventory.offer(1, { description: 'Green', categories: ['tea'] });
    expect(await update(id, { price: { amount: '500.50' } })).toMatchObject({
      __typename: 'Product',
      name: 'Tea',
      description: 'Green',
      categories: ['tea'],
      price: { amount: '500.50' },
      version: 2,
    });
    const published = await productChanges(id);
    expect(published.at(-1)?.data).toMatchObject({ price: 500.5, name: 'Tea', status: 'ACTIVE' });
    expect(published).toHaveLength(2);
  });

  it('removes a description and an image with null, and nothing else', async () => {
    const image = 'https://souk.example/tea.png';
    const id = await inventory.offer(1, { description: 'Green', imageUrl: image });
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

  it('keeps an image whose address would now be refused', async () => {
    const imageUrl = 'data:image/png;base64,iVBORw0KGgo=';
    const id = await inventory.offer(1, { imageUrl });
    expect(await update(id, { name: 'Green tea' })).toMatchObject({ name: 'Green tea', imageUrl });
  });

  it.each([
    ['a draft again', { status: 'DRAFT' }, ['input', 'status']],
    ['nameless', { name: '' }, ['input', 'name']],
    ['free of charge', { price: { amount: '0' } }, ['input', 'price', 'amount']],
    ['shown on a private host', { imageUrl: 'https://10.0.0.1/' }, ['input', 'imageUrl']],
  ])('is refused when the product would be %s, and leaves nothing', async (_, input, path) => {
    const id = await inventory.offer(1);
    expect(await update(id, input)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path }],
    });
    expect(await stored(id)).toMatchObject({ status: 'ACTIVE', version: 1 });
    expect(await productChanges(id)).toHaveLength(1);
  });

  it('is refused when the caller has read another version, and on a retry', async () => {
    const id = await inventory.offer(1);
    await update(id, { name: 'Green tea' });
    const conflict = { __typename: 'VersionConflict', currentVersion: 2 };
    expect(await update(id, { name: 'Black tea' })).toEqual(conflict);
    expect(await update(id, { name: 'Green tea' })).toEqual(conflict);
    expect(await stored(id)).toMatchObject({ name: 'Green tea', version: 2 });
  });

  it('is made once when five callers with the same version are at once', async () => {
    const id = await inventory.offer(1);
    const asked = Array.from({ length: 5 }, (_, n) => update(id, { name: `Tea ${n}` }));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ __typename }) => __typename === 'Product')).toHaveLength(1);
    expect((await stored(id)).version).toBe(2);
    expect(await productChanges(id)).toHaveLength(2);
  });

  it('answers for the product of another seller as for an unknown one (INV-10, ID-13)', async () => {
    const id = await inventory.offer(1);
    const refused = await update(id, { name: 'Mine' }, 1, sue);
    expect(refused).toEqual({ __typename: 'NotFound' });
    expect(await update(newId(), {}, 1, sue)).toEqual(refused);
    expect(await stored(id)).toMatchObject({ name: 'Tea', version: 1 });
  });

  it('is open to operators, who may give the product to another seller', async () => {
    const id = await inventory.offer(1);
    await expect(update(id, { sellerId: 'sue' })).rejects.toThrow(
      'You do not have permission to do this.',
    );
    const answer = await update(id, { sellerId: 'sue' }, 1, olga);
    expect(answer).toMatchObject({ seller: { id: 'sue' }, version: 2 });
    expect((await productChanges(id)).at(-1)?.data).toMatchObject({ sellerId: 'sue' });
  });

  it('needs the scope, also for the own product', async () => {
    const id = await inventory.offer(1, {}, 'ann');
    await expect(update(id, { name: 'Mine' }, 1, ann)).rejects.toThrow(
      'You do not have permission to do this.',
    );
    expect(await stored(id)).toMatchObject({ name: 'Tea', version: 1 });
  });
});

describe('a draft', () => {
  const draft = async () => {
    const id = newId();
    const setStock = `mutation ($id: ID!) {
      setStock(productId: $id, quantity: 3, idempotencyKey: "${id}") { __typename }
    }`;
    await inventory.ask(olga, setStock, { id });
    return id;
  };

  it('goes on sale once it has a price (INV-1)', async () => {
    const id = await draft();
    expect(await update(id, { status: 'ACTIVE' }, 1, olga)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'price'] }],
    });
    const complete = { status: 'ACTIVE', name: 'Mug', price: { amount: '9' }, sellerId: 'sue' };
    expect(await update(id, complete, 1, olga)).toMatchObject({ status: 'ACTIVE', version: 2 });
  });
});
