import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';
import { countsEveryMs, refreshCategoryCounts } from './refresh-category-counts.ts';

let inventory: InventoryHarness;
beforeEach(async () => {
  inventory = await inventoryHarness();
});
afterEach(() => inventory.orm.close());

const refresh = () => inventory.transact(refreshCategoryCounts);
const later = () => {
  inventory.now = new Date(inventory.now.getTime() + countsEveryMs);
};
const counts = async () => {
  const { categories } = await inventory.ask(
    null,
    '{ categories { slug productCount children { slug productCount parent { slug } } } }',
  );
  return categories;
};

describe('counting the products of categories', () => {
  it('counts those below as well, and forgets those that are no longer on sale', async () => {
    const id = await inventory.offer(1, { categories: ['green'] });
    await inventory.offer(0, { categories: ['tea'] });
    await inventory.run(`update categories set parent_id = (
      select id from categories where slug = 'tea') where slug = 'green'`);
    await inventory.run(`update products set name = 'Other', version = 2`);
    expect(await refresh()).toBe(true);
    const green = { slug: 'green', productCount: 1, parent: { slug: 'tea' } };
    expect(await counts()).toEqual([{ slug: 'tea', productCount: 2, children: [green] }]);
    await inventory.run(`update products set status = 'ARCHIVED' where id = ?`, [id]);
    later();
    await refresh();
    const none = { ...green, productCount: 0 };
    expect(await counts()).toEqual([{ slug: 'tea', productCount: 1, children: [none] }]);
  });

  it('changes nothing when it is repeated soon', async () => {
    await refresh();
    await inventory.offer(1, { categories: ['tea'] });
    expect(await refresh()).toBe(false);
    expect(await counts()).toEqual([{ slug: 'tea', productCount: 0, children: [] }]);
    later();
    expect(await refresh()).toBe(true);
    expect(await counts()).toEqual([{ slug: 'tea', productCount: 1, children: [] }]);
  });

  it('leaves the counts as they were when it fails', async () => {
    await inventory.offer(1, { categories: ['tea'] });
    const failing = inventory.transact(async (work) => {
      await refreshCategoryCounts(work);
      throw new Error('The process ended.');
    });
    await expect(failing).rejects.toThrow('The process ended.');
    expect(await refresh()).toBe(true);
  });

  it('happens once when several processes do it at once', async () => {
    await inventory.offer(1, { categories: ['tea'] });
    const done = await Promise.all(Array.from({ length: 4 }, refresh));
    expect(done.filter(Boolean)).toHaveLength(1);
  });
});
