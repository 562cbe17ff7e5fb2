import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
  const offer = (stock: number, roubles: number, category: string, sellerId: string) => {
    const price = { currency: 'RUB', minorUnits: roubles * 100 };
    return inventory.offer(stock, { name: 'Thing', price, categories: [category] }, sellerId);
  };
  await offer(1, 10, 'tea', 'sam');
  await offer(1, 20, 'tea', 'sue');
  await offer(0, 30, 'tea', 'sam');
  await offer(1, 30, 'mugs', 'sue');
});

type Facets = {
  readonly categories: readonly { readonly category: { slug: string }; readonly count: number }[];
  readonly sellers: readonly { readonly seller: { id: string }; readonly count: number }[];
  readonly prices: readonly { from: { amount: string }; to: { amount: string }; count: number }[];
  readonly inStock: number;
  readonly outOfStock: number;
  readonly exact: boolean;
};

async function facets(filter: object) {
  const { products } = await inventory.ask(
    null,
    `query ($filter: ProductFilter) { products(filter: $filter) { facets {
      categories { category { slug } count } sellers { seller { id } count }
      prices { from { amount } to { amount } count } inStock outOfStock exact
    } } }`,
    { filter },
  );
  const { categories, sellers, prices, ...stock } = (products as { facets: Facets }).facets;
  return {
    categories: categories.map(({ category, count }) => [category.slug, count]),
    sellers: sellers.map(({ seller, count }) => [seller.id, count]),
    prices: prices.map(({ from, to, count }) => [from.amount, to.amount, count]),
    ...stock,
  };
}

const all = {
  categories: [
    ['tea', 3],
    ['mugs', 1],
  ],
  sellers: [
    ['sam', 2],
    ['sue', 2],
  ],
  prices: [
    ['10.00', '10.00', 1],
    ['20.00', '20.00', 1],
    ['30.00', '30.00', 2],
  ],
  inStock: 3,
  outOfStock: 1,
  exact: true,
};

describe('the facets of a list (INV-11)', () => {
  it.each([
    ['a list', {}],
    ['a search', { search: 'thing' }],
  ])('of %s count all of it', async (_, filter) => {
    expect(await facets(filter)).toEqual(all);
  });

  it.each([
    ['a list', {}],
    ['a search', { search: 'thing' }],
  ])('of %s ignore their own part of the filter, and no other', async (_, text) => {
    expect(await facets({ ...text, category: 'tea' })).toMatchObject({
      categories: all.categories,
      sellers: [
        ['sam', 2],
        ['sue', 1],
      ],
      inStock: 2,
      outOfStock: 1,
    });
    expect(await facets({ ...text, inStock: false })).toMatchObject({
      categories: [['tea', 1]],
      inStock: 3,
      outOfStock: 1,
    });
    expect(await facets({ ...text, sellerId: 'sue', priceMax: { amount: '20' } })).toMatchObject({
      categories: [['tea', 1]],
      sellers: [
        ['sam', 1],
        ['sue', 1],
      ],
      prices: [
        ['20.00', '20.00', 1],
        ['30.00', '30.00', 1],
      ],
    });
  });

  it('of nothing are empty', async () => {
    expect(await facets({ category: 'unknown', search: 'x' })).toMatchObject({
      sellers: [],
      prices: [],
      inStock: 0,
      outOfStock: 0,
    });
  });
});
