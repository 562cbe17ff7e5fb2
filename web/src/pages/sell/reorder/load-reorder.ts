import type { PageRequest } from '../../../page.ts';
import { leadDaysIn } from '../forecast/load-forecast.ts';
import { periodsUntil } from '../sales/periods.ts';
import {
  ReorderCandidatesDocument,
  ReorderForecastsDocument,
  type ReorderForecastsQuery,
} from './reorder.generated.ts';
import { type Reorder, reorderOf } from './reorder-of.ts';

/** Products that were sold most within these days are looked at. */
const choiceDays = 90;
/** How many forecasts a request may have: what it costs is limited. */
const batchSize = 15;

type Product = ReorderForecastsQuery['products']['edges'][number]['node'];

/** A product to order again. */
export type ReorderLine = Reorder & {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  readonly available: number;
  /** The units that are expected to be sold in the days of the forecast. */
  readonly expected: number;
  /** The day on which the stock is expected to end; null when it lasts longer. */
  readonly runsOut: string | null;
};

export type ReorderData = {
  readonly lines: readonly ReorderLine[];
  readonly leadDays: number;
  /** How many products were looked at. */
  readonly looked: number;
};

/** Loads which of the viewer's best-selling products are to be ordered again, the most urgent first. */
export async function loadReorder(request: PageRequest): Promise<ReorderData> {
  const { ask, url, viewer, now, timeZone } = request;
  const leadDays = leadDaysIn(url);
  const [first] = periodsUntil(now, 'DAY', choiceDays, timeZone);
  const { topProducts } = await ask(ReorderCandidatesDocument, {
    ...{ from: first?.toISOString() ?? '', to: now.toISOString() },
    sellerId: viewer?.id ?? '',
  });
  const ids = [...new Set(topProducts.map(({ product }) => product.id))];
  const batches = Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, index) =>
    ids.slice(index * batchSize, (index + 1) * batchSize),
  );
  const products: Product[] = [];
  // One after the other: forecasts are computed, and together they would take longer than one answer may.
  for (const batch of batches) {
    const answer = await ask(ReorderForecastsDocument, { ids: batch, first: batchSize, leadDays });
    products.push(...answer.products.edges.map(({ node }) => node));
  }
  const lines = products.flatMap(lineOf).toSorted(byUrgency);
  return { lines, leadDays, looked: products.length };
}

/** None for a product that is not on sale, has no forecast, or lasts. */
function lineOf({ id, name, sku, status, stock, demandForecast }: Product): readonly ReorderLine[] {
  if (status !== 'ACTIVE' || !demandForecast || demandForecast.reorderPoint === null) return [];
  const { sums, reorderPoint, stockOutDate } = demandForecast;
  const { available } = stock;
  const reorder = reorderOf({ available, reorderPoint, sums });
  if (!reorder) return [];
  const expected = Number(sums.at(-1)?.mean ?? 0);
  return [
    { ...reorder, id, name, sku, available, expected, runsOut: stockOutDate?.expected ?? null },
  ];
}

function byUrgency(one: ReorderLine, other: ReorderLine): number {
  return one.orderBy.localeCompare(other.orderBy) || other.quantity - one.quantity;
}
