import { ann, type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

type Found = {
  readonly edges: readonly { readonly node: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
  readonly totalCountExact: boolean;
};

async function search(
  filter: object,
  { orderBy = 'NEWEST', first = 20, after = null as string | null } = {},
): Promise<Found> {
  const { products } = await inventory.ask(
    ann,
    `query ($filter: ProductFilter, $orderBy: ProductOrder, $first: Int, $after: String) {
      products(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        edges { node { name } } pageInfo { hasNextPage endCursor } totalCount totalCountExact
      }
    }`,
    { filter, orderBy, first, after },
  );
  return products as Found;
}

const namesOf = ({ edges }: Found) => edges.map(({ node }) => node.name);
const names = async (text: string, more = {}) => namesOf(await search({ search: text }, more));

describe('a search (INV-11)', () => {
  beforeAll(async () => {
    const description = 'Ароматный зелёный чай, собранный вручную';
    await inventory.offer(1, { name: 'Сенча', description, sku: 'TEA-0007' });
    await inventory.offer(1, { name: 'Кружка для чая', sku: 'MUG-0008' });
    await inventory.offer(1, { name: 'Teapot', description: 'The pot for loose teas' });
    await inventory.offer(0, { name: 'Loose sencha', description: 'Leaves', categories: ['leaf'] });
  });

  it.each([
    ['all words, in name or description', 'сенча зеленый', ['Сенча']],
    ['not one word of several', 'сенча кувшин', []],
    ['the last word by its beginning', 'круж', ['Кружка для чая']],
    ['no other word by its beginning', 'круж для', []],
    ['no last word of one letter by its beginning', 'к', []],
    ['another form of a Russian word', 'ароматного чая', ['Сенча']],
    ['another form of an English word', 'tea pots', ['Teapot']],
    ['a word without its stop words', 'the loose', ['Loose sencha', 'Teapot']],
    ['the beginning of a SKU, in any case', 'tea-00', ['Сенча']],
    ['nothing in the middle of a SKU', '0008', []],
    ['nothing for a text without a word', '!!', []],
  ])('finds %s', async (_, text, found) => {
    expect(await names(text)).toEqual(found);
  });

  it('meets the other conditions as well', async () => {
    const found = async (filter: object) => namesOf(await search({ search: 'loose', ...filter }));
    expect(await found({ inStock: true })).toEqual(['Teapot']);
    expect(await found({ category: 'leaf' })).toEqual(['Loose sencha']);
    expect(await found({ category: 'unknown' })).toEqual([]);
    expect(await found({ priceMin: { amount: '450.01' } })).toEqual([]);
  });

  it('shows a match of the name before one of the description', async () => {
    expect(await names('loose', { orderBy: 'RELEVANCE' })).toEqual(['Loose sencha', 'Teapot']);
    expect(await names('sencha', { orderBy: 'RELEVANCE' })).toEqual(['Loose sencha']);
  });

  it('suggests names while a text is typed', async () => {
    const { suggestions } = await inventory.ask(null, '{ suggestions(text: "loo") }');
    expect(suggestions).toEqual(['Loose sencha', 'Teapot']);
    expect(await inventory.ask(null, '{ suggestions(text: "l") }')).toEqual({ suggestions: [] });
  });
});

describe('a search that many products match (INV-11)', () => {
  beforeAll(async () => {
    await inventory.run(
      `with added as (
        insert into products (id, sku, seller_id, name, price_currency, price_minor_units,
          categories, status, version, created_at, updated_at)
        select 'm-' || n, 'many-' || n, 'sam', 'Carpet ' || n % 97, 'RUB', 1 + n % 17, '{carpets}',
          'ACTIVE', 1, timestamptz '2026-01-01' + n % 29 * interval '1 hour' + n * interval '1 us', now()
        from generate_series(1, 1600) n returning id
      ) insert into stocks (product_id, total_quantity, updated_at)
      select id, length(id) % 2, now() from added`,
    );
  });

  it.each(['NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'NAME', 'RELEVANCE'])(
    'has no gap and no double in the order %s while new products come',
    async (orderBy) => {
      const filter = { search: 'carpet', inStock: false };
      const [counted] = await inventory.run(
        `select count(*)::int from listings where category_id = 0 and name like 'Carpet%' and not available`,
      );
      const count = Number(counted?.count);
      let seen = 0;
      const cursors = new Set<string>();
      for (let after: string | null = null, more = true; more; ) {
        const page: Found = await search(filter, { orderBy, first: 100, after });
        seen += page.edges.filter(({ node }) => node.name.startsWith('Carpet')).length;
        ({ endCursor: after, hasNextPage: more } = page.pageInfo);
        cursors.add(after ?? '');
        await inventory.offer(1, { name: 'A new carpet' });
      }
      expect(seen).toBe(count);
      expect(cursors.size).toBe(Math.ceil(count / 100));
    },
  );

  it('has a count that stops, and says so', async () => {
    expect(await search({ search: 'carpet' })).toMatchObject({
      totalCount: 1_000,
      totalCountExact: false,
    });
    expect(await search({ category: 'carpets' })).toMatchObject({
      totalCount: 1_000,
      totalCountExact: false,
    });
    expect(await search({ search: 'sencha' })).toMatchObject({
      totalCount: 1,
      totalCountExact: true,
    });
  });
});
