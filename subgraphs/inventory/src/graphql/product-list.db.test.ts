import {
  ann,
  type InventoryHarness,
  inventoryHarness,
  olga,
  sam,
  sue,
} from '../testing/harness.ts';

let inventory: InventoryHarness;
let ids: Record<'few' | 'many' | 'archived' | 'others', string>;

beforeAll(async () => {
  inventory = await inventoryHarness();
  const offer = (name: string, stock: number, sellerId = 'sam') => {
    inventory.now = new Date(inventory.now.getTime() + 1_000);
    return inventory.offer(stock, { name, categories: ['tea'] }, sellerId);
  };
  ids = {
    few: await offer('Few', 1),
    many: await offer('Many', 9),
    archived: await offer('Archived', 5),
    others: await offer('Others', 3, 'sue'),
  };
  await inventory.run(`update products set status = 'ARCHIVED' where id = ?`, [ids.archived]);
  await inventory.run(
    `insert into products (id, sku, seller_id, name, price_currency, price_minor_units, categories,
      status, version, created_at, updated_at)
     values ('draft', 'draft', 'sam', 'Draft', 'RUB', 0, '{}', 'DRAFT', 1, '2020-01-01', '2020-01-01')`,
  );
  await inventory.run(
    `insert into stocks (product_id, total_quantity, updated_at) values ('draft', 2, now())`,
  );
});

type List = {
  readonly edges: readonly { readonly node: { readonly name: string } }[];
  readonly pageInfo: { readonly endCursor: string | null };
  readonly totalCount: number;
};

async function list(
  filter: object,
  viewer: typeof ann | null = null,
  { orderBy = 'NEWEST', first = 20, after = null as string | null } = {},
): Promise<List> {
  const { products } = await inventory.ask(
    viewer,
    `query ($filter: ProductFilter, $orderBy: ProductOrder, $first: Int, $after: String) {
      products(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        edges { node { name } } pageInfo { endCursor } totalCount
      }
    }`,
    { filter, orderBy, first, after },
  );
  return products as List;
}

const namesOf = ({ edges }: List) => edges.map(({ node }) => node.name);

describe('a list by ids (INV-11)', () => {
  it('has what was ever on sale, and drafts only for their seller and operators', async () => {
    const filter = { ids: [ids.few, ids.archived, 'draft', 'unknown', 'not an id'] };
    const sold = ['Archived', 'Few'];
    expect(namesOf(await list(filter))).toEqual(sold);
    expect(namesOf(await list(filter, sue))).toEqual(sold);
    expect(namesOf(await list(filter, sam))).toEqual([...sold, 'Draft']);
    expect(namesOf(await list(filter, olga))).toEqual([...sold, 'Draft']);
    expect(namesOf(await list({ ids: [] }))).toEqual([]);
  });

  it('is refused for more than a hundred', async () => {
    const filter = { ids: Array.from({ length: 101 }, (_, n) => `p-${n}`) };
    await expect(list(filter)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('a list by status (INV-11)', () => {
  it.each([
    ['ACTIVE', null, ['Others', 'Many', 'Few']],
    ['ARCHIVED', null, []],
    ['DRAFT', null, []],
    ['ARCHIVED', sue, []],
    ['ARCHIVED', sam, ['Archived']],
    ['DRAFT', sam, ['Draft']],
    ['DRAFT', olga, ['Draft']],
  ])('%s shows to each viewer no more than the own', async (status, viewer, names) => {
    const found = await list({ status }, viewer);
    expect(namesOf(found)).toEqual(names);
    expect(found.totalCount).toBe(names.length);
  });
});

describe('a list of a seller', () => {
  it('has all that is on sale, and the own products besides', async () => {
    expect(namesOf(await list({}, sam))).toEqual(['Others', 'Archived', 'Many', 'Few', 'Draft']);
    expect(namesOf(await list({ category: 'tea', inStock: true }, sue))).toEqual([
      'Others',
      'Many',
      'Few',
    ]);
    expect(namesOf(await list({ search: 'rchiv' }, sam))).toEqual(['Archived']);
  });

  it('is sorted by stock, page by page too; for buyers it is not', async () => {
    const sorted = ['Few', 'Draft', 'Archived', 'Many'];
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const options = { orderBy: 'STOCK', first: 3, after };
      const page: List = await list({ sellerId: 'sam' }, sam, options);
      seen.push(...namesOf(page));
      after = page.pageInfo.endCursor;
    } while (after);
    expect(seen).toEqual(sorted);
    await expect(list({}, ann, { orderBy: 'STOCK' })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('a list by category', () => {
  it('finds it by its id, which wins over its name', async () => {
    const { categories } = await inventory.ask(null, '{ categories { id slug } }');
    const [tea] = categories as { id: string }[];
    expect(namesOf(await list({ categoryId: tea?.id, category: 'x' }))).toHaveLength(3);
    expect(namesOf(await list({ categoryId: '999' }))).toEqual([]);
    expect(namesOf(await list({ categoryId: 'x', category: 'tea' }))).toEqual([]);
    expect(await inventory.ask(null, '{ category(slug: "tea") { name parent { id } } }')).toEqual({
      category: { name: 'tea', parent: null },
    });
    const unknown = await inventory.ask(null, '{ category(id: "x") { name } }');
    expect(unknown).toEqual({ category: null });
  });
});
