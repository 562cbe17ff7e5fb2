import { race } from '@souk/platform/testing/race';
import { type InventoryHarness, inventoryHarness, sam } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

type Listing = { category: string; available: boolean; price: string; seller: string };

/** What lists read about a product, by the slug of the category. */
const listingsOf = (id: string) =>
  inventory.run(
    `select coalesce(slug, 'all') as category, available, price, seller_id as seller
     from listings left join categories c on c.id = category_id where product_id = ? order by 1`,
    [id],
  ) as Promise<Listing[]>;
const categoriesOf = async (id: string) => (await listingsOf(id)).map(({ category }) => category);
const availabilityOf = async (id: string) => {
  const rows = await inventory.run(
    `select available from listings where product_id = ? union
     select available from search_entries where product_id = ? union
     select available from name_entries where product_id = ?`,
    [id, id, id],
  );
  return rows.map((row) => row.available);
};
const change = (set: string, id: string) =>
  inventory.run(`update products set ${set}, version = version + 1 where id = ?`, [id]);

describe('the listings of a product (INV-11)', () => {
  it('are one for each category on its path and one for all, with its values', async () => {
    const id = await inventory.offer(1, { categories: ['Green tea', 'gifts'] }, 'sue');
    await inventory.run(`insert into categories (slug, name) values ('drinks', 'Drinks')`);
    await inventory.run(`update categories set parent_id = (
      select id from categories where slug = 'drinks') where slug = 'green-tea'`);
    await change(`name = 'Sencha', price_minor_units = 7`, id);
    const row = { available: true, price: '7', seller: 'sue' };
    expect(await listingsOf(id)).toEqual(
      ['all', 'drinks', 'gifts', 'green-tea'].map((category) => ({ category, ...row })),
    );
  });

  it('end when it is no longer on sale, and begin again when it is', async () => {
    const id = await inventory.offer(1, { categories: ['tea'] });
    await change(`status = 'ARCHIVED'`, id);
    expect(await listingsOf(id)).toEqual([]);
    expect(await availabilityOf(id)).toEqual([]);
    await change(`status = 'ACTIVE'`, id);
    expect(await categoriesOf(id)).toEqual(['all', 'tea']);
  });

  it('know a category whose name is a word of PostgreSQL', async () => {
    const id = await inventory.offer(1, { categories: ['null', 'a "b", {c}'] });
    expect(await categoriesOf(id)).toEqual(['a-"b",-{c}', 'all', 'null']);
  });

  it('follow its categories', async () => {
    const id = await inventory.offer(1, { categories: ['one', 'two'] });
    await change(`categories = '{TWO,three}'`, id);
    expect(await categoriesOf(id)).toEqual(['all', 'three', 'two']);
  });

  it('say whether it can be bought: an order for the last unit changes it, and its release', async () => {
    const id = await inventory.offer(2, { categories: ['few'] });
    const [first, second] = [inventory.checkout([id, 1]), inventory.checkout([id, 1])];
    await first.reserve();
    expect(await availabilityOf(id)).toEqual([true]);
    await second.reserve();
    expect(await availabilityOf(id)).toEqual([false]);
    await first.release();
    expect(await availabilityOf(id)).toEqual([true]);
  });

  it('say so after a count of the stock as well', async () => {
    const id = await inventory.offer(0);
    expect(await availabilityOf(id)).toEqual([false]);
    const count = `mutation ($id: ID!) {
      setStock(productId: $id, quantity: 3, idempotencyKey: "k") { __typename }
    }`;
    await inventory.ask(sam, count, { id });
    expect(await availabilityOf(id)).toEqual([true]);
  });

  it('are right when it goes on sale while its last unit is sold', async () => {
    const id = await inventory.offer(1);
    await change(`status = 'ARCHIVED'`, id);
    await race(
      inventory.orm,
      inventory.transact,
      (transact) =>
        transact(({ em }) =>
          em.execute('update stocks set reserved_quantity = 1 where product_id = ?', [id]),
        ),
      () => change(`status = 'ACTIVE'`, id) as Promise<never>,
    );
    expect(await availabilityOf(id)).toEqual([false]);
  });

  it('name each new category once when several products name it at once', async () => {
    const offers = Array.from({ length: 8 }, (_, n) =>
      inventory.offer(1, { categories: n % 2 ? ['new-a', 'new-b'] : ['new-b', 'new-a'] }),
    );
    for (const id of await Promise.all(offers)) {
      expect(await categoriesOf(id)).toEqual(['all', 'new-a', 'new-b']);
    }
    const named = `select slug from categories where slug like 'new-%' order by slug`;
    expect(await inventory.run(named)).toEqual([{ slug: 'new-a' }, { slug: 'new-b' }]);
  });

  it('leave orders cheap: nearly all updates of a stock stay on its page', async () => {
    const id = await inventory.offer(100_000);
    for (let n = 0; n < 100; n += 1) {
      await inventory.run(
        'update stocks set reserved_quantity = reserved_quantity + 1 where product_id = ?',
        [id],
      );
    }
    await inventory.run('select pg_stat_force_next_flush()');
    const [share] = await inventory.run(`select pg_stat_get_tuples_updated(oid) as updated,
      pg_stat_get_tuples_hot_updated(oid) as hot from pg_class where relname = 'stocks'`);
    expect(Number(share?.hot) / Number(share?.updated)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the entries that a search by name reads', () => {
  const both = (id: string) =>
    inventory.run(
      `select s.search = n.search and (s.seller_id, s.price, s.name, s.category_ids, s.code)
         = (n.seller_id, n.price, n.name, n.category_ids, n.code) as same, n.name
       from search_entries s full join name_entries n using (product_id) where product_id = ?`,
      [id],
    );

  it('follow each change of a product and of its words', async () => {
    const id = await inventory.offer(1, { categories: ['tea'] });
    expect(await both(id)).toMatchObject([{ same: true }]);
    await change(`name = 'Lamp', description = 'of brass', price_minor_units = 9`, id);
    expect(await both(id)).toEqual([{ same: true, name: 'Lamp' }]);
    await change(`categories = '{lamps}', seller_id = 'sue', sku = 'L-9'`, id);
    expect(await both(id)).toEqual([{ same: true, name: 'Lamp' }]);
    await change(`status = 'ARCHIVED'`, id);
    expect(await both(id)).toEqual([]);
  });

  it('keep their words where they are when only the price changes', async () => {
    const id = await inventory.offer(1);
    const place = async () => {
      const chunks = `select c.reltoastrelid::regclass::text as name from pg_class c
        where relname = 'name_entries'`;
      const [toast] = await inventory.run(chunks);
      const rows = await inventory.run(`select chunk_id from ${toast?.name} order by 1`);
      return rows.map(({ chunk_id }) => chunk_id);
    };
    const before = await place();
    expect(before.length).toBeGreaterThan(0);
    await change('price_minor_units = 11', id);
    expect(await place()).toEqual(before);
  });
});

describe('the tree of categories', () => {
  it('has no circle, at most six levels, and slugs that never change', async () => {
    await inventory.run(`insert into categories (id, parent_id, slug, name)
      select 900 + n, case when n > 1 then 899 + n end, 'level-' || n, 'Level' from generate_series(1, 6) n`);
    const seventh = `insert into categories (parent_id, slug, name) values (906, 'level-7', 'Level')`;
    await expect(inventory.run(seventh)).rejects.toThrow('more than 6 levels');
    const circle = 'update categories set parent_id = 906 where id = 901';
    await expect(inventory.run(circle)).rejects.toThrow('not below itself');
    const renamed = `update categories set slug = 'other' where id = 901`;
    await expect(inventory.run(renamed)).rejects.toThrow('a slug never changes');
  });
});
