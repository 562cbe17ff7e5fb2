import { type InventoryHarness, inventoryHarness } from '../../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
  await inventory.offer(1, { categories: ['drinks', 'tea', 'green', 'tools'] });
  for (const [slug, parent] of [
    ['tea', 'drinks'],
    ['green', 'tea'],
  ])
    await inventory.run(
      `update categories set parent_id = (select id from categories where slug = ?) where slug = ?`,
      [parent, slug],
    );
});

describe('a category', () => {
  it('has the ids of all categories below it, and is an entity (ANA-4)', async () => {
    const rows = await inventory.run('select id::text, slug from categories');
    const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
    const { _entities } = await inventory.ask(
      null,
      `query ($categories: [_Any!]!) {
        _entities(representations: $categories) { ... on Category { slug subtreeIds } }
      }`,
      { categories: [...slugs.keys(), '0', 'x'].map((id) => ({ __typename: 'Category', id })) },
    );
    const found = (_entities as ({ slug: string; subtreeIds: string[] } | null)[]).map(
      (category) => category && [category.slug, category.subtreeIds.map((id) => slugs.get(id))],
    );
    expect(found.slice(-2)).toEqual([null, null]);
    expect(Object.fromEntries(found.slice(0, -2) as [string, string[]][])).toEqual({
      drinks: ['drinks', 'tea', 'green'],
      tea: ['tea', 'green'],
      green: ['green'],
      tools: ['tools'],
    });
  });
});
