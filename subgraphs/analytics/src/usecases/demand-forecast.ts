import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { dailySeriesOf } from '../domain/forecast/daily-series.ts';
import { type DemandForecast, forecast } from '../domain/forecast/forecast.ts';
import { sellerOf } from '../persistence/sales.ts';
import { availableStock } from '../persistence/stock-facts.ts';
import { dailySeries } from './daily-series.ts';
import type { PublishedEvents } from './publish.ts';
import { visibleSeller } from './visible-seller.ts';

export type ForecastRequest = {
  readonly productId: string;
  /** How many days are forecast, and how many pass until a delivery: 1 to 28 each. */
  readonly days: number;
  readonly leadDays: number;
};

/**
 * Forecasts the demand for a product from its own sales up to yesterday. Null when another seller sells it and
 * the actor may not see that; a product that was never sold has a forecast without points, whoever asks. Throws Forbidden.
 */
export async function demandForecast(
  work: Work<PublishedEvents>,
  actor: Actor,
  { productId, days, leadDays }: ForecastRequest,
  timeZone: string,
): Promise<DemandForecast | null> {
  assertScope(actor, 'analytics:read');
  const sellerId = await sellerOf(work.em, productId);
  if (sellerId !== null && !visibleSeller(actor, sellerId)) return null;
  const sold = await dailySeries(work, { productId }, timeZone);
  const available = await availableStock(work.em, productId);
  const stock = available === null ? {} : { availableStock: Math.max(0, available) };
  return forecast(dailySeriesOf(sold), { days, leadDays, ...stock });
}
