import { changeCategory } from '../testing/change-category.ts';
import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';
import { writeStaleListings } from './write-stale-listings.ts';

let inventory: InventoryHarness;
let gifts: string;

describe('writing the listings of a large category that was moved', () => {
  const stale = async () => {
    const [row] = await inventory.run('select count(*)::int as stale from stale_listings');
    return row?.stale;
  };

  beforeEach(async () => {
    inventory = await inventoryHarness();
    await inventory.run(
      `with added as (
        insert into products (id, sku, seller_id, name, price_currency, price_minor_units,
          categories, status, version, created_at, updated_at)
        select 'p-' || n, 's-' || n, 'sam', 'Thing', 'RUB', 1, '{tea}', 'ACTIVE', 1, now(), now()
        from generate_series(1, 1200) n returning id
      ) insert into stocks (product_id, total_quantity, updated_at) select id, 1, now() from added`,
    );
    const change = async (name: 'create' | 'move', input: object) =>
      (await changeCategory(inventory, name, input)).category.id;
    gifts = await change('create', { name: 'gifts' });
    const [tea] = await inventory.run(`select id from categories where slug = 'tea'`);
    await change('move', { id: String(tea?.id), parentId: gifts, expectedVersion: 1 });
  });

  afterEach(() => inventory.orm.close());

  const inGifts = async () => {
    const [row] = await inventory.run(
      'select count(*)::int as listed from listings where category_id = ?',
      [Number(gifts)],
    );
    return row?.listed;
  };

  it('takes a batch each time, until nothing is left, and then changes nothing', async () => {
    expect([await stale(), await inGifts()]).toEqual([700, 500]);
    expect(await inventory.transact(writeStaleListings)).toBe(500);
    expect(await inventory.transact(writeStaleListings)).toBe(200);
    expect([await stale(), await inGifts()]).toEqual([0, 1_200]);
    expect(await inventory.transact(writeStaleListings)).toBe(0);
    expect(await inGifts()).toBe(1_200);
  });

  it('leaves its batch when it fails', async () => {
    const failing = inventory.transact(async (work) => {
      await writeStaleListings(work);
      throw new Error('The process ended.');
    });
    await expect(failing).rejects.toThrow('The process ended.');
    expect([await stale(), await inGifts()]).toEqual([700, 500]);
  });

  it('writes each product once when several processes do it at once', async () => {
    const written = await Promise.all(
      Array.from({ length: 4 }, () => inventory.transact(writeStaleListings)),
    );
    expect(written.reduce((sum, one) => sum + one)).toBe(700);
    expect([await stale(), await inGifts()]).toEqual([0, 1_200]);
  });
});
