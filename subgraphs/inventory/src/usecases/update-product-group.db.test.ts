import { race } from '@souk/platform/testing/race';
import { changeGroup, variantsOf } from '../testing/change-group.ts';
import { type InventoryHarness, inventoryHarness, olga, sue } from '../testing/harness.ts';

let inventory: InventoryHarness;
let small: string;
let large: string;
let id: string;
beforeEach(async () => {
  inventory = await inventoryHarness();
  [small, large] = [await inventory.offer(1), await inventory.offer(1)];
  const products = [variant(small, 'S'), variant(large, 'L')];
  const input = { name: 'Shirt', options: ['size'], products };
  ({ id } = (await changeGroup(inventory, 'create', input)).group);
});
afterEach(() => inventory.orm.close());

const variant = (productId: string, size: string) => ({ productId, optionValues: [size] });
const update = (input: object, call = {}) =>
  changeGroup(inventory, 'update', { id, expectedVersion: 1, ...input }, call);

describe('updating a group of products', () => {
  it('changes its name, and keeps the products', async () => {
    expect(await update({ name: 'Blouse' })).toMatchObject({
      group: { name: 'Blouse', version: 2 },
      replayed: false,
    });
    expect(await variantsOf(inventory)).toEqual({ [small]: 'S', [large]: 'L' });
  });

  it('replaces the products: some come, some go, and two exchange their values', async () => {
    await update({ products: [variant(small, 'L'), variant(large, 'S')] });
    expect(await variantsOf(inventory)).toEqual({ [small]: 'L', [large]: 'S' });
    const medium = await inventory.offer(1);
    await update({ products: [variant(small, 'L'), variant(medium, 'M')], expectedVersion: 2 });
    expect(await variantsOf(inventory)).toEqual({ [small]: 'L', [medium]: 'M' });
    const versions = await inventory.run('select id, version from products order by version, id');
    expect(Object.fromEntries(versions.map((row) => [row.id, row.version]))).toEqual({
      [medium]: 2,
      [small]: 3,
      [large]: 4,
    });
  });

  it.each([
    ['another version', () => ({ expectedVersion: 2 }), 'VersionConflict'],
    ['an unknown group', () => ({ id: 'unknown' }), 'NotFound'],
    [
      'equal values',
      () => ({ products: [variant(small, 'S'), variant(large, 'S')] }),
      'ValidationFailed',
    ],
  ])('is refused for %s, and leaves nothing', async (_, input, __typename) => {
    expect(await update({ name: 'Other', ...input() })).toMatchObject({ __typename });
    expect(await inventory.run('select name from product_groups')).toEqual([{ name: 'Shirt' }]);
    expect(await variantsOf(inventory)).toEqual({ [small]: 'S', [large]: 'L' });
  });

  it('is refused for other sellers, as for an unknown group, and open to operators', async () => {
    expect(await update({ name: 'Mine' }, { viewer: sue })).toEqual({ __typename: 'NotFound' });
    expect(await update({ name: 'Ours' }, { viewer: olga })).toMatchObject({
      group: { name: 'Ours' },
    });
  });

  it('keeps the seller of a product that is in a group', async () => {
    const { updateProduct } = await inventory.ask(
      olga,
      `mutation ($id: ID!) { updateProduct(id: $id, input: { sellerId: "sue" }, expectedVersion: 2) {
        ... on ValidationFailed { fields { path } }
      } }`,
      { id: small },
    );
    expect(updateProduct).toEqual({ fields: [{ path: ['input', 'sellerId'] }] });
  });

  it('changes nothing when it is repeated', async () => {
    const input = { products: [variant(small, 'XS')], idempotencyKey: 'k' };
    const first = await update(input);
    expect(await update(input)).toEqual({ ...first, replayed: true });
    expect(await inventory.publishedAs('product-changed', small)).toHaveLength(3);
  });

  it('happens once when two callers with one version are at once', async () => {
    const [, second] = await race(
      inventory.orm,
      inventory.transact,
      (transact) => update({ name: 'One' }, { transact }),
      () => update({ name: 'Two' }),
    );
    expect(second).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 });
    expect(await inventory.run('select name from product_groups')).toEqual([{ name: 'One' }]);
  });
});
