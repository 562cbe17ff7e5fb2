import type { PageRequest } from '../../../page.ts';
import { sellerOf } from '../may-see-figures.ts';
import { periodsUntil } from '../sales/periods.ts';
import {
  ForecastProductsDocument,
  ProductForecastDocument,
  type ProductForecastQuery,
  TotalForecastDocument,
} from './forecast.generated.ts';

/** How many days before today are drawn. */
const historyDays = 56;
/** Products that were sold within these days can be chosen. */
const choiceDays = 90;

type Product = NonNullable<ProductForecastQuery['product']>;
export type Forecast = NonNullable<Product['demandForecast']>;

export type ForecastData = {
  /** The product; null for all products together. */
  readonly product: Omit<Product, 'demandForecast'> | null;
  readonly forecast: Forecast;
  /** What was sold on each day before today, the earliest first. */
  readonly history: readonly { readonly at: string; readonly units: number }[];
  /** The products to choose from, those sold most first. */
  readonly products: readonly { readonly id: string; readonly name: string }[];
  /** How many days pass from an order at the supplier to its delivery. */
  readonly leadDays: number;
};

/** Loads the forecast of the product that the address names, or of all products; null for a product of another seller. */
export async function loadForecast(request: PageRequest): Promise<ForecastData | null> {
  const { ask, url, viewer, now, timeZone } = request;
  const id = url.searchParams.get('product');
  const leadDays = leadDaysIn(url);
  const days = periodsUntil(now, 'DAY', historyDays + 1, timeZone);
  const past = days.slice(0, -1);
  const range = { from: past[0]?.toISOString() ?? '', to: past.at(-1)?.toISOString() ?? '' };
  const [first] = periodsUntil(now, 'DAY', choiceDays, timeZone);
  const [{ topProducts }, found] = await Promise.all([
    ask(ForecastProductsDocument, {
      ...{ from: first?.toISOString() ?? '', to: now.toISOString() },
      ...sellerOf(viewer),
    }),
    id ? ofProduct(request, id, range, leadDays) : ofAll(request, range),
  ]);
  if (!found) return null;
  const { periods, ...shown } = found;
  return {
    ...shown,
    history: past.slice(0, -1).map((at, index) => ({
      at: at.toISOString(),
      units: unitsBetween(periods, at, past[index + 1] ?? at),
    })),
    products: topProducts.map(({ product }) => product),
    leadDays,
  };
}

type Range = { readonly from: string; readonly to: string };

async function ofProduct({ ask, viewer }: PageRequest, id: string, range: Range, leadDays: number) {
  const loaded = await ask(ProductForecastDocument, {
    id,
    leadDays,
    ...range,
    ...sellerOf(viewer),
  });
  if (!loaded.product?.demandForecast) return null;
  const { demandForecast: forecast, ...product } = loaded.product;
  return { product, forecast, periods: loaded.history.periods };
}

async function ofAll({ ask, viewer }: PageRequest, range: Range) {
  const loaded = await ask(TotalForecastDocument, { ...range, ...sellerOf(viewer) });
  return { product: null, forecast: loaded.demandForecast, periods: loaded.history.periods };
}

/** The units of a day, in all currencies. */
function unitsBetween(periods: ProductForecastQuery['history']['periods'], from: Date, to: Date) {
  return periods
    .filter(({ from: at }) => Date.parse(at) >= from.getTime() && Date.parse(at) < to.getTime())
    .reduce((sum, { figures }) => sum + figures.units, 0);
}

/** The lead time that an address names, in days: a week without one that is possible. */
export function leadDaysIn({ searchParams }: URL): number {
  const days = Number(searchParams.get('lead'));
  return Number.isInteger(days) && days >= 1 && days <= 28 ? days : 7;
}
