import { race } from '@souk/platform/testing/race';
import { type CategoryAnswer, changeCategory } from '../testing/change-category.ts';
import { type InventoryHarness, inventoryHarness, sam } from '../testing/harness.ts';

let inventory: InventoryHarness;
let drinks: CategoryAnswer['category'];
beforeEach(async () => {
  inventory = await inventoryHarness();
  ({ category: drinks } = await changeCategory(inventory, 'create', { name: 'Drinks' }));
});
afterEach(() => inventory.orm.close());

const update = (input: object, call = {}) =>
  changeCategory(inventory, 'update', { id: drinks.id, expectedVersion: 1, ...input }, call);
const stored = async () => {
  const [row] = await inventory.run('select slug, name, position, version from categories');
  return row;
};

describe('updating a category', () => {
  it('changes name and position, and keeps the slug', async () => {
    expect(await update({ name: 'Tea & coffee', position: 7 })).toMatchObject({
      category: { slug: 'drinks', name: 'Tea & coffee', position: 7, version: 2 },
      replayed: false,
    });
    expect(await stored()).toMatchObject({ slug: 'drinks', name: 'Tea & coffee', position: 7 });
  });

  it.each([
    [
      'another version',
      { expectedVersion: 2 },
      { __typename: 'VersionConflict', currentVersion: 1 },
    ],
    ['an unknown category', { id: '999' }, { __typename: 'NotFound' }],
    ['an empty name', { name: ' ' }, { __typename: 'ValidationFailed' }],
  ])('is refused for %s, and leaves nothing', async (_, input, refusal) => {
    expect(await update({ name: 'Other', ...input })).toMatchObject(refusal);
    expect(await stored()).toEqual({ slug: 'drinks', name: 'Drinks', position: 0, version: 1 });
  });

  it('is refused for sellers', async () => {
    await expect(update({ name: 'Mine' }, { viewer: sam })).rejects.toThrow(
      'You do not have permission to do this.',
    );
    expect(await stored()).toMatchObject({ name: 'Drinks' });
  });

  it('changes nothing when it is repeated', async () => {
    const input = { name: 'Tea', idempotencyKey: 'k' };
    const first = await update(input);
    expect(await update(input)).toEqual({ ...first, replayed: true });
    expect(await stored()).toMatchObject({ version: 2 });
  });

  it('happens once when two callers with one version are at once', async () => {
    const [, second] = await race(
      inventory.orm,
      inventory.transact,
      (transact) => update({ name: 'One' }, { transact }),
      () => update({ name: 'Two' }),
    );
    expect(second).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 });
    expect(await stored()).toMatchObject({ name: 'One', version: 2 });
  });
});
