import { type FacetCounts, facetCounts } from '../persistence/facet-counts.ts';
import type { ListConditions } from '../persistence/list-conditions.ts';
import { countMax } from '../persistence/listings-page.ts';
import type { Context } from './context.ts';
import type { ProductFacets } from './models.ts';

type Reading = Pick<Context, 'rows' | 'categories' | 'currency'>;

/** The counts of products on sale that meet the conditions, and match the text if there is one. */
export function facetsOf(
  { rows, categories: tree, currency }: Reading,
  conditions: ListConditions,
  text: string | null,
): ProductFacets {
  const { category, sellerId, available, priceMin, priceMax } = conditions;
  const read = readOnce(rows, text);
  const stock = () => read({ category, sellerId, priceMin, priceMax });
  const money = (minorUnits: number) => ({ currency, minorUnits });
  return {
    categories: async () => {
      const { categories } = await read({ sellerId, available, priceMin, priceMax });
      const found = categories.map(async ({ id, count }) => {
        const one = await tree.byId(id);
        return one ? [{ category: one, count }] : [];
      });
      return (await Promise.all(found)).flat();
    },
    sellers: async () => {
      const { sellers } = await read({ category, available, priceMin, priceMax });
      return sellers.map(({ id, count }) => ({ seller: { id }, count }));
    },
    prices: async () => {
      const { prices } = await read({ category, sellerId, available });
      return prices.map(({ from, to, count }) => ({ from: money(from), to: money(to), count }));
    },
    inStock: async () => (await stock()).available,
    outOfStock: async () => (await stock()).counted - (await stock()).available,
    exact: async () => (await read(conditions)).counted <= countMax,
  };
}

/** Reads each set of products once: without a filter all counts are of one set. */
function readOnce(rows: Context['rows'], text: string | null) {
  const reading = new Map<string, Promise<FacetCounts>>();
  return (conditions: ListConditions): Promise<FacetCounts> => {
    const { category, sellerId, available, priceMin, priceMax } = conditions;
    const key = JSON.stringify([category, sellerId, available, priceMin, priceMax]);
    const found = reading.get(key) ?? first(rows<FacetCounts>(facetCounts(conditions, text)));
    reading.set(key, found);
    return found;
  };
}

async function first(read: Promise<FacetCounts[]>): Promise<FacetCounts> {
  const [counts] = await read;
  return counts ?? { counted: 0, available: 0, categories: [], sellers: [], prices: [] };
}
