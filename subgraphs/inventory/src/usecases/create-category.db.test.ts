import { race } from '@souk/platform/testing/race';
import { changeCategory, pathsOf } from '../testing/change-category.ts';
import { type InventoryHarness, inventoryHarness, sam } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeEach(async () => {
  inventory = await inventoryHarness();
});
afterEach(() => inventory.orm.close());

const create = (input: object, call = {}) => changeCategory(inventory, 'create', input, call);

describe('creating a category', () => {
  it('puts it below its parent, with a slug of its name (INV-10)', async () => {
    const { category } = await create({ name: 'Drinks' });
    expect(await create({ name: 'Зелёный  Чай', parentId: category.id, position: 3 })).toEqual({
      __typename: 'CreateCategoryPayload',
      category: {
        id: expect.any(String),
        slug: 'зеленыи-чаи',
        name: 'Зелёный  Чай',
        position: 3,
        version: 1,
        parent: { slug: 'drinks' },
      },
      replayed: false,
    });
    expect(await pathsOf(inventory)).toEqual(['drinks', 'drinks/зеленыи-чаи']);
  });

  it.each([
    ['has a slug that is taken', { name: 'DRINKS' }, { __typename: 'SlugTaken' }],
    [
      'has no character of its own',
      { name: '\u0301x', slug: '\u0301\u0301' },
      { __typename: 'ValidationFailed' },
    ],
    ['has an unknown parent', { name: 'X', parentId: '999' }, { __typename: 'NotFound' }],
    ['has a parent that cannot exist', { name: 'X', parentId: 'x' }, { __typename: 'NotFound' }],
  ])('is refused when it %s, and leaves nothing', async (_, input, refusal) => {
    await create({ name: 'Drinks' });
    expect(await create(input)).toMatchObject(refusal);
    expect(await pathsOf(inventory)).toEqual(['drinks']);
  });

  it('is refused on a seventh level', async () => {
    let parentId: string | null = null;
    for (let level = 1; level <= 6; level += 1) {
      ({
        category: { id: parentId },
      } = await create({ name: `Level ${level}`, parentId }));
    }
    expect(await create({ name: 'Level 7', parentId })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'parentId'] }],
    });
    expect(await pathsOf(inventory)).toHaveLength(6);
  });

  it('is refused for sellers', async () => {
    await expect(create({ name: 'Mine' }, { viewer: sam })).rejects.toThrow(
      'You do not have permission to do this.',
    );
    expect(await pathsOf(inventory)).toEqual([]);
  });

  it('changes nothing when it is repeated', async () => {
    const input = { name: 'Drinks', idempotencyKey: 'k' };
    const first = await create(input);
    expect(await create(input)).toEqual({ ...first, replayed: true });
    expect(await create({ ...input, name: 'Other' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await pathsOf(inventory)).toEqual(['drinks']);
  });

  it('happens once when two callers choose one slug at once', async () => {
    const answers = await race(
      inventory.orm,
      inventory.transact,
      (transact) => create({ name: 'Drinks' }, { transact }),
      () => create({ name: 'drinks' }),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'CreateCategoryPayload',
      'SlugTaken',
    ]);
    expect(await pathsOf(inventory)).toEqual(['drinks']);
  });
});
