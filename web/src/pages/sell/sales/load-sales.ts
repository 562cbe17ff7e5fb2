import type { PageRequest } from '../../../page.ts';
import { sellerOf } from '../may-see-figures.ts';
import { type Interval, periodsUntil } from './periods.ts';
import { SellSalesDocument, type SellSalesQuery } from './sales.generated.ts';

/** The ranges to choose from: their periods, and how many of these they have. */
const ranges = {
  hours24: { by: 'HOUR', count: 24 },
  days7: { by: 'DAY', count: 7 },
  days30: { by: 'DAY', count: 30 },
  weeks12: { by: 'WEEK', count: 12 },
  weeks52: { by: 'WEEK', count: 52 },
} as const satisfies Record<string, { readonly by: Interval; readonly count: number }>;

export type RangeName = keyof typeof ranges;

export const rangeNames = Object.keys(ranges) as readonly RangeName[];

export type Figures = SellSalesQuery['current']['totals'][number];

/** A period and its figures; null for one in which nothing was ordered. */
type Period = {
  readonly from: string;
  readonly to: string;
  readonly figures: Figures | null;
};

/** A range of time with its periods, all of which are there. */
type SalesRange = { readonly total: Figures | null; readonly periods: readonly Period[] };

export type SalesData = {
  /** Whose sales they are; null for those of the shop. */
  readonly sellerId: string | null;
  readonly range: RangeName;
  readonly by: Interval;
  readonly currency: string;
  /** The other currencies with sales. */
  readonly currencies: readonly string[];
  readonly current: SalesRange;
  /** As many periods, just before. */
  readonly before: SalesRange;
  readonly top: SellSalesQuery['topProducts'];
  readonly customers: SellSalesQuery['customerSummary'];
};

/** Loads the sales of the range that the address names, and of the one before it. */
export async function loadSales({
  ask,
  url,
  viewer,
  now,
  timeZone,
}: PageRequest): Promise<SalesData> {
  const { searchParams } = url;
  const range = rangeNames.find((known) => known === searchParams.get('range')) ?? 'days30';
  const { by, count } = ranges[range];
  const starts = periodsUntil(now, by, 2 * count, timeZone);
  const at = (index: number) => starts[index]?.toISOString() ?? '';
  const seller = sellerOf(viewer);
  const loaded = await ask(SellSalesDocument, {
    ...{ from: at(0), middle: at(count), to: at(2 * count), by, ...seller },
  });
  const currencies = currenciesOf(loaded);
  const wanted = searchParams.get('currency');
  const currency =
    currencies.find((known) => known === wanted) ?? currencies[0] ?? loaded.shop.currency;
  return {
    ...{ sellerId: seller.sellerId ?? null, range, by, currency, currencies },
    current: rangeOf(loaded.current, starts.slice(count), currency),
    before: rangeOf(loaded.before, starts.slice(0, count + 1), currency),
    top: loaded.topProducts,
    customers: loaded.customerSummary,
  };
}

/** Those with sales now or before; the one with most orders first. */
function currenciesOf({ current, before }: SellSalesQuery): readonly string[] {
  const totals = [...current.totals, ...before.totals].toSorted(
    (one, other) => other.orders - one.orders,
  );
  return [...new Set(totals.map(({ currency }) => currency))];
}

/** The graph leaves out periods without figures: they are put in. */
function rangeOf(
  { totals, periods }: SellSalesQuery['current'],
  starts: readonly Date[],
  currency: string,
): SalesRange {
  const known = periods
    .filter(({ figures }) => figures.currency === currency)
    .map(({ from, figures }) => ({ at: Date.parse(from), figures }));
  const filled = starts.slice(0, -1).map((start, index) => {
    const end = starts[index + 1] ?? start;
    const found = known.find(({ at }) => at >= start.getTime() && at < end.getTime());
    return { from: start.toISOString(), to: end.toISOString(), figures: found?.figures ?? null };
  });
  return { total: totals.find((total) => total.currency === currency) ?? null, periods: filled };
}
