import { MikroORM } from '@mikro-orm/postgresql';
import { foldedPairs } from '@souk/platform/testing/folded-pairs';
import { newDatabase, urlOf } from '@souk/platform/testing/postgres';
import { database } from '../persistence/database.ts';
import { FoldedTextMigration } from '../persistence/migrations/0002-folded-text.ts';
import { InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
  await inventory.offer(1, { name: 'Another', description: 'Unlike', categories: ['other'] });
});

/** The ids of the products that the filter lets through. */
async function found(filter: object, { ask } = { ask: inventory.ask.bind(inventory) }) {
  const source =
    'query ($filter: ProductFilter) { products(filter: $filter) { edges { node { id } } } }';
  const { products } = await ask(null, source, { filter });
  return (products as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
}

/** Stores a value as it is, also in a form that is not accepted any more, while `run` runs. */
async function withStored<Result>(
  set: string,
  value: string,
  run: (id: string) => Promise<Result>,
) {
  const id = await inventory.offer(1);
  await inventory.run(`update products set ${set} where id = ?`, [value, id]);
  const result = await run(id);
  await inventory.run(`update products set status = 'ARCHIVED' where id = ?`, [id]);
  return result;
}

describe('a filter of products', () => {
  it.each(
    ['name', 'description', 'sku'].flatMap((column) =>
      foldedPairs.map(([search, stored]) => [search, column, stored] as const),
    ),
  )('finds %j in the %s %j (INV-11)', async (search, column, stored) => {
    await withStored(`${column} = ?`, stored, async (id) => {
      expect(await found({ search })).toEqual([id]);
    });
  });

  it.each(foldedPairs)('finds the category %j as %j (INV-11)', async (category, stored) => {
    await withStored(`categories = array['x', ?]`, stored, async (id) => {
      expect(await found({ category })).toEqual([id]);
    });
  });

  it('does not find a part of a category', async () => {
    expect(await found({ category: 'othe' })).toEqual([]);
  });

  it('finds nothing for an accent alone', async () => {
    expect(await found({ search: '\u0301' })).toEqual([]);
  });

  it('finds as in stock what can be bought: not what is reserved as a whole', async () => {
    const sku = (text: string) => ({ sku: `reserved-${text}` });
    const [whole, part] = [await inventory.offer(2, sku('2')), await inventory.offer(3, sku('3'))];
    for (const productId of [whole, part]) await inventory.checkout([productId, 2]).reserve();
    const search = 'reserved-';
    expect(await found({ search, inStock: true })).toEqual([part]);
    expect(await found({ search, inStock: false })).toEqual([whole]);
    expect(await found({ search })).toEqual([part, whole]);
  });

  it('has prices from one bound up to the other, both included', async () => {
    const offers = [99, 100, 200, 201].map((minorUnits) => ({
      ...{ sku: `priced-${minorUnits}`, price: { currency: 'RUB', minorUnits } },
    }));
    const ids: string[] = [];
    for (const one of offers) ids.push(await inventory.offer(1, one));
    const [below, least, most, above] = ids;
    const search = 'priced-';
    const priceMin = { amount: '1.00' };
    const priceMax = { amount: '2.00' };
    expect(await found({ search, priceMin, priceMax })).toEqual([most, least]);
    expect(await found({ search, priceMin })).toEqual([above, most, least]);
    expect(await found({ search, priceMax })).toEqual([most, least, below]);
  });

  it('finds what was stored before text was folded and listings were written', async () => {
    const all = database.migrations?.migrationsList ?? [];
    const migrationsList = all.slice(0, all.indexOf(FoldedTextMigration));
    const migrations = { ...database.migrations, migrationsList };
    const earlier = await newDatabase({ ...database, migrations });
    await earlier.em.execute(`insert into products (id, sku, seller_id, name, price_currency,
      price_minor_units, categories, status, version, created_at, updated_at)
      values ('old', 'x', 'sam', '${'Йогурт'.normalize('NFD')}', 'RUB', 1, '{Tea}', 'ACTIVE', 1, now(), now())`);
    await earlier.em.execute(
      `insert into stocks (product_id, total_quantity, updated_at) values ('old', 1, now())`,
    );
    const clientUrl = urlOf(earlier);
    await earlier.close();
    const migrated = new InventoryHarness(
      await MikroORM.init({ ...database, clientUrl, logger: () => {} }),
    );
    await migrated.orm.migrator.up();
    const { ask } = { ask: migrated.ask.bind(migrated) };
    expect(await found({ search: 'йогурт' }, { ask })).toEqual(['old']);
    expect(await found({ category: 'tea', inStock: true }, { ask })).toEqual(['old']);
    await migrated.orm.close();
  });
});
