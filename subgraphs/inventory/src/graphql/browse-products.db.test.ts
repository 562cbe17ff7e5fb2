import {
  ann,
  type InventoryHarness,
  inventoryHarness,
  olga,
  sam,
  sue,
} from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const query = `query (
  $first: Int, $after: String, $filter: ProductFilter, $orderBy: ProductOrder = NEWEST
) {
  products(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    edges { node { id name } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

type Page = {
  readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
};
type Arguments = { filter?: object; orderBy?: string; first?: number; after?: string | null };

async function page(args: Arguments = {}, viewer = ann): Promise<Page> {
  return (await inventory.ask(viewer, query, args)).products as Page;
}

const namesIn = ({ edges }: Page) => edges.map(({ node }) => node.name);
const names = async (args: Arguments, viewer?: typeof ann) => namesIn(await page(args, viewer));

/** Offers a product a second later than the one before. */
async function offer(
  name: string,
  roubles: number,
  { sellerId, ...more }: { sellerId?: string; [field: string]: unknown } = {},
  stock = 1,
): Promise<string> {
  inventory.now = new Date(inventory.now.getTime() + 1_000);
  const price = { currency: 'RUB', minorUnits: roubles * 100 };
  return inventory.offer(stock, { name, price, ...more }, sellerId);
}

describe('browsing', () => {
  let archived: string;
  beforeAll(async () => {
    await offer('Чай чёрный', 300, { categories: ['tea', 'black'], description: 'Из Цейлона' });
    await offer('apple', 200, { categories: ['fruit'], sellerId: 'sue' });
    await offer('Zebra mug', 900, { categories: ['mug'], sku: 'ZM-100%' }, 0);
    archived = await offer('Old mug', 500, { categories: ['mug'] });
    const moved = `update products set status = 'ARCHIVED' where id = ?`;
    await inventory.orm.em.execute(moved, [archived]);
  });

  it.each([
    ['NEWEST', ['Zebra mug', 'apple', 'Чай чёрный']],
    ['PRICE_ASC', ['apple', 'Чай чёрный', 'Zebra mug']],
    ['PRICE_DESC', ['Zebra mug', 'Чай чёрный', 'apple']],
    ['NAME', ['apple', 'Zebra mug', 'Чай чёрный']],
  ])('shows what is on sale in the order %s, page by page too (INV-11)', async (orderBy, all) => {
    expect(await names({ orderBy })).toEqual(all);
    const first = await page({ orderBy, first: 2 });
    expect(namesIn(first)).toEqual(all.slice(0, 2));
    const { endCursor: after } = first.pageInfo;
    expect(await names({ orderBy, first: 2, after })).toEqual(all.slice(2));
  });

  it.each([
    ['a word of the name, whatever the case', { search: 'ЧАЙ' }, ['Чай чёрный']],
    ['a word of the description', { search: 'цейлон' }, ['Чай чёрный']],
    ['a part of the SKU, literally', { search: 'zm-100%' }, ['Zebra mug']],
    ['nothing for a wildcard', { search: 'zm%' }, []],
    ['a category', { category: 'black' }, ['Чай чёрный']],
    ['a seller', { sellerId: 'sue' }, ['apple']],
    ['products in stock', { inStock: true }, ['apple', 'Чай чёрный']],
    ['products out of stock', { inStock: false }, ['Zebra mug']],
    ['a price or more', { priceMin: { amount: '300.00' } }, ['Zebra mug', 'Чай чёрный']],
    ['a price or less', { priceMax: { amount: '300' } }, ['apple', 'Чай чёрный']],
    ['all conditions at once', { category: 'mug', sellerId: 'sue' }, []],
  ])('finds %s (INV-11)', async (_, filter, found) => {
    const { totalCount, ...some } = await page({ filter });
    expect(namesIn(some as Page)).toEqual(found);
    expect(totalCount).toBe(found.length);
  });

  it.each([
    ['another currency', { filter: { priceMin: { amount: '1', currency: 'EUR' } } }],
    ['a text that no database can hold', { filter: { search: 'a\0' } }],
    ['a page that is too long', { first: 101 }],
    ['an invalid cursor', { after: 'abc' }],
  ])('is refused for %s (GW-8)', async (_, args) => {
    await expect(page(args)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it.each(['NEWEST', 'PRICE_ASC'])(
    'is refused for a cursor with values of any other kind, in the order %s (GW-8)',
    async (orderBy) => {
      const { endCursor } = (await page({ orderBy, first: 1 })).pageInfo;
      const prefix = endCursor?.slice(0, endCursor.lastIndexOf('.') + 1);
      const kinds = [null, true, {}, [], [1], { minorUnits: {} }, 'x', '\0', 1.5, 1e300, -1];
      for (const value of kinds) {
        const keyset = Buffer.from(JSON.stringify([value, value])).toString('base64url');
        const after = `${prefix}${keyset}`;
        await expect(page({ orderBy, after })).rejects.toMatchObject({
          errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
        });
      }
    },
  );

  it('sorts names as people do, page by page too, in whatever form they are stored', async () => {
    const filter = { category: 'sorted' };
    const sorted = ['Apfel', 'a\u0308pfel', 'Äpfel', 'Apfelsaft', 'Öl', 'Zebra', 'Йогурт', 'Чай'];
    for (const name of [...sorted].reverse()) {
      const id = await offer(name, 1, { categories: ['sorted'] });
      await inventory.run('update products set name = ? where id = ?', [name, id]);
    }
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const next: Page = await page({ filter, orderBy: 'NAME', first: 1, after });
      seen.push(...namesIn(next));
      ({ endCursor: after, hasNextPage: more } = next.pageInfo);
    }
    await inventory.run(`update products set status = 'ARCHIVED' where 'sorted' = any(categories)`);
    expect(seen).toEqual(sorted);
  });

  it('is refused for a cursor of the same list in another order', async () => {
    const { endCursor: after } = (await page({ orderBy: 'PRICE_ASC', first: 1 })).pageInfo;
    await expect(page({ orderBy: 'PRICE_DESC', after })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it.each([
    ['had none yet', (cursor: string) => cursor.slice(cursor.lastIndexOf('.') + 1)],
    ['is an earlier one', (cursor: string) => cursor.replace(/^2\..*\./, '1.')],
    ['is unknown', (cursor: string) => cursor.replace('2.', '3.')],
    ['stands before something else', () => '12.what-is-to-come'],
  ])(
    'is refused for a cursor whose format version %s, with a hint what to do',
    async (_, other) => {
      const { endCursor } = (await page({ first: 1 })).pageInfo;
      await expect(page({ after: other(endCursor ?? '') })).rejects.toMatchObject({
        errors: [
          {
            message: 'after: this cursor is too old. Start again without `after`.',
            extensions: { code: 'CURSOR_TOO_OLD' },
          },
        ],
      });
    },
  );

  it('shows archived products to their seller and to operators only', async () => {
    const filter = { category: 'mug' };
    const everything = ['Old mug', 'Zebra mug'];
    expect(await names({ filter }, sue)).toEqual(['Zebra mug']);
    expect(await names({ filter }, sam)).toEqual(everything);
    expect(await names({ filter }, olga)).toEqual(everything);
  });

  it('shows the products of a seller to everybody (INV-11)', async () => {
    const { _entities } = await inventory.ask(
      null,
      `{ _entities(representations: [{ __typename: "Seller", id: "sue" }]) {
        ... on Seller { id products { edges { node { name seller { id } stock { inStock } } } } }
      } }`,
    );
    const node = { name: 'apple', seller: { id: 'sue' }, stock: { inStock: true } };
    expect(_entities).toEqual([{ id: 'sue', products: { edges: [{ node }] } }]);
  });
});

describe('paging through a thousand products while new ones come (INV-11)', () => {
  beforeAll(async () => {
    await inventory.orm.em.execute(
      `with added as (
        insert into products (id, sku, seller_id, name, price_currency, price_minor_units,
          categories, status, version, created_at, updated_at)
        select 'p-' || n, 's-' || n, 'sam', 'Thing ' || n % 300, 'RUB', 1 + n % 17, '{many}', 'ACTIVE', 1,
          timestamptz '2026-01-01' + n % 29 * interval '1 hour', now()
        from generate_series(1, 1000) n
        returning id
      )
      insert into stocks (product_id, total_quantity, updated_at) select id, 1, now() from added`,
    );
  });

  it.each(['NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'NAME'])(
    'in the order %s there is no gap and no double',
    async (orderBy) => {
      const filter = { category: 'many' };
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const next: Page = await page({ filter, orderBy, first: 100, after });
        seen.push(...next.edges.map(({ node }) => node.id));
        ({ endCursor: after, hasNextPage: more } = next.pageInfo);
        await offer('Thing', 5, { categories: ['many'] });
      }
      const old = seen.filter((id) => id.startsWith('p-'));
      expect(old).toHaveLength(1_000);
      expect(new Set(old).size).toBe(1_000);
    },
  );

  it('a page with price, seller and stock costs three statements', async () => {
    const statements = await inventory.statementsOf(() =>
      inventory.ask(
        null,
        '{ products { edges { node { price { amount } seller { id } stock { available } } } } }',
      ),
    );
    expect(statements).toBe(3);
  });
});
