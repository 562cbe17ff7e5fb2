import { race } from '@souk/platform/testing/race';
import { changeCategory, pathsOf } from '../testing/change-category.ts';
import { type InventoryHarness, inventoryHarness, sam } from '../testing/harness.ts';
import type { PublishedEvents } from './publish.ts';

let inventory: InventoryHarness;
let ids: Record<'drinks' | 'gifts' | 'tea', string>;
beforeEach(async () => {
  inventory = await inventoryHarness();
  const create = async (name: string, parentId?: string) =>
    (await changeCategory(inventory, 'create', { name, parentId })).category.id;
  const drinks = await create('drinks');
  ids = { drinks, gifts: await create('gifts'), tea: await create('tea', drinks) };
});
afterEach(() => inventory.orm.close());

const move = (input: object, call = {}) =>
  changeCategory(inventory, 'move', { id: ids.tea, expectedVersion: 1, ...input }, call);
const listedIn = async (productId: string) => {
  const rows = await inventory.run(
    `select slug from listings join categories on id = category_id where product_id = ? order by slug`,
    [productId],
  );
  return rows.map((row) => row.slug);
};
const paths = ['drinks', 'drinks/tea', 'gifts'];

describe('moving a category', () => {
  it('takes its products along, in lists and in searches', async () => {
    const id = await inventory.offer(1, { categories: ['tea'] });
    const other = await inventory.offer(1, { categories: ['drinks'] });
    expect(await move({ parentId: ids.gifts, position: 2 })).toMatchObject({
      category: { slug: 'tea', position: 2, version: 2, parent: { slug: 'gifts' } },
    });
    expect(await listedIn(id)).toEqual(['gifts', 'tea']);
    expect(await listedIn(other)).toEqual(['drinks']);
    const { products } = await inventory.ask(
      null,
      '{ products(filter: { category: "gifts", search: "tea" }) { totalCount } }',
    );
    expect(products).toEqual({ totalCount: 1 });
    await move({ parentId: null, expectedVersion: 2 });
    expect(await listedIn(id)).toEqual(['tea']);
  });

  it.each([
    ['below itself', () => ({ id: ids.drinks, parentId: ids.tea }), 'ValidationFailed'],
    ['to an unknown place', () => ({ parentId: '999' }), 'NotFound'],
    ['at another version', () => ({ parentId: ids.gifts, expectedVersion: 2 }), 'VersionConflict'],
  ])('is refused %s, and leaves nothing', async (_, input, __typename) => {
    expect(await move(input())).toMatchObject({ __typename });
    expect(await pathsOf(inventory)).toEqual(paths);
  });

  it('is refused when what is below it would be too deep', async () => {
    let parentId = ids.gifts;
    for (let level = 2; level <= 5; level += 1) {
      const input = { name: `Level ${level}`, parentId };
      ({
        category: { id: parentId },
      } = await changeCategory(inventory, 'create', input));
    }
    expect(await move({ id: ids.drinks, parentId })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'parentId'] }],
    });
  });

  it('is refused for sellers', async () => {
    await expect(move({ parentId: ids.gifts }, { viewer: sam })).rejects.toThrow(
      'You do not have permission to do this.',
    );
    expect(await pathsOf(inventory)).toEqual(paths);
  });

  it('changes nothing when it is repeated', async () => {
    const input = { parentId: ids.gifts, idempotencyKey: 'k' };
    const first = await move(input);
    await move({ parentId: null, expectedVersion: 2 });
    expect(await move(input)).toMatchObject({ replayed: true, category: { version: 3 } });
    expect(first).toMatchObject({ replayed: false });
    expect(await pathsOf(inventory)).toEqual(['drinks', 'gifts', 'tea']);
  });

  it('makes no circle when two move below one another at once', async () => {
    const answers = await race(
      inventory.orm,
      inventory.transact,
      (transact) => move({ id: ids.gifts, parentId: ids.drinks }, { transact }),
      () => move({ id: ids.drinks, parentId: ids.gifts }),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'MoveCategoryPayload',
      'ValidationFailed',
    ]);
    expect(await pathsOf(inventory)).toEqual(['drinks', 'drinks/gifts', 'drinks/tea']);
  });

  it('misses no product that is created meanwhile', async () => {
    let id = '';
    await race<PublishedEvents, void>(
      inventory.orm,
      inventory.transact,
      async (transact) => void (await move({ parentId: ids.gifts }, { transact })),
      async () => {
        id = await inventory.offer(1, { categories: ['tea'] });
      },
    );
    expect(await listedIn(id)).toEqual(['gifts', 'tea']);
  });
});
