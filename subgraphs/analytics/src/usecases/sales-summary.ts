import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { type Figures, totalsOf } from '../domain/figures.ts';
import type { Range } from '../persistence/range.ts';
import { type Period, type SalesFilter, salesBy } from '../persistence/sales.ts';
import type { PublishedEvents } from './publish.ts';
import { visibleSeller } from './visible-seller.ts';

export type SalesSummary = {
  readonly timeZone: string;
  /** One for each currency. */
  readonly totals: readonly Figures[];
  readonly periods: readonly Period[];
};

/** Returns the sales in a range, of whom the actor may see. Throws Forbidden. */
export async function salesSummary(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  { sellerId, ...query }: Range & SalesFilter,
  timeZone: string,
): Promise<SalesSummary> {
  assertScope(actor, 'analytics:read');
  const visible = visibleSeller(actor, sellerId);
  const periods = visible ? await salesBy(em, query, { ...query, ...visible }, timeZone) : [];
  return { timeZone, totals: totalsOf(periods.map(({ figures }) => figures)), periods };
}
