import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { dailySeriesOf } from '../domain/forecast/daily-series.ts';
import { type DemandForecast, forecast } from '../domain/forecast/forecast.ts';
import { dailySeries } from './daily-series.ts';
import type { PublishedEvents } from './publish.ts';
import { visibleSeller } from './visible-seller.ts';

export type TotalForecastRequest = {
  /** Whose sales are forecast; null: of all whom the actor may see. */
  readonly sellerId: string | null;
  /** Only products of these categories; null: of all. */
  readonly categoryIds: readonly string[] | null;
  /** How many days are forecast: 1 to 28. */
  readonly days: number;
};

/**
 * Forecasts the demand for many products together, from the days of their summed sales up to yesterday. It is
 * not the sum of the forecasts of the products. It has no stock, so no date of its end and no reorder
 * point. Sales that the actor may not see count as none. Throws Forbidden.
 */
export async function totalDemandForecast(
  work: Work<PublishedEvents>,
  actor: Actor,
  { sellerId, categoryIds, days }: TotalForecastRequest,
  timeZone: string,
): Promise<DemandForecast> {
  assertScope(actor, 'analytics:read');
  const visible = visibleSeller(actor, sellerId);
  const sold = visible ? await dailySeries(work, { ...visible, categoryIds }, timeZone) : [];
  return { ...forecast(dailySeriesOf(sold), { days }), reorderPoint: null };
}
