import { newId } from '@souk/platform/runtime/id';
import { Product } from '../domain/product.ts';
import { ann, type InventoryHarness, inventoryHarness, sam, sue } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const result = `{
  __typename
  ... on Product { status version }
  ... on VersionConflict { currentVersion }
}`;

async function archive(id: string, expectedVersion = 1, viewer = sam) {
  const { archiveProduct } = await inventory.ask(
    viewer,
    `mutation ($id: ID!, $expectedVersion: Int!) {
      archiveProduct(id: $id, expectedVersion: $expectedVersion) ${result}
    }`,
    { id, expectedVersion },
  );
  return archiveProduct as { readonly __typename: string };
}

const stored = (id: string) => inventory.orm.em.fork().findOneOrFail(Product, id);
const productChanges = (id: string) => inventory.publishedAs('product-changed', id);

describe('archiving a product', () => {
  it('takes it off sale; its seller may put it back on sale (INV-10)', async () => {
    const id = await inventory.offer(1);
    expect(await archive(id)).toMatchObject({ status: 'ARCHIVED', version: 2 });
    expect((await productChanges(id)).at(-1)?.data).toMatchObject({ status: 'ARCHIVED' });
    const { updateProduct } = await inventory.ask(
      sam,
      `mutation ($id: ID!) {
        updateProduct(id: $id, input: { status: ACTIVE }, expectedVersion: 2) ${result}
      }`,
      { id },
    );
    expect(updateProduct).toMatchObject({ status: 'ACTIVE' });
  });

  it('is refused when the caller has read another version, and on a retry', async () => {
    const id = await inventory.offer(1);
    await archive(id);
    expect(await archive(id)).toEqual({ __typename: 'VersionConflict', currentVersion: 2 });
    expect(await productChanges(id)).toHaveLength(2);
  });

  it('is made once when five callers with the same version are at once', async () => {
    const id = await inventory.offer(1);
    const answers = await Promise.all(Array.from({ length: 5 }, () => archive(id)));
    expect(answers.filter(({ __typename }) => __typename === 'Product')).toHaveLength(1);
    expect((await stored(id)).version).toBe(2);
    expect(await productChanges(id)).toHaveLength(2);
  });

  it('answers for the product of another seller as for an unknown one (INV-10, ID-13)', async () => {
    const id = await inventory.offer(1);
    const refused = await archive(id, 1, sue);
    expect(refused).toEqual({ __typename: 'NotFound' });
    expect(await archive(newId(), 1, sue)).toEqual(refused);
    expect(await stored(id)).toMatchObject({ status: 'ACTIVE', version: 1 });
  });

  it('needs the scope, also for the own product', async () => {
    const id = await inventory.offer(1, {}, 'ann');
    await expect(archive(id, 1, ann)).rejects.toThrow('You do not have permission to do this.');
    expect(await stored(id)).toMatchObject({ status: 'ACTIVE', version: 1 });
  });
});
