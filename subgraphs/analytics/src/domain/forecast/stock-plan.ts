import { dateAfter } from './daily-series.ts';
import type { Estimate } from './estimate.ts';

/** When the stock is sold out. A date is null when it is after the last day of the forecast. */
export type StockOutDate = {
  /** The first day at whose end the expected demand is more than the stock. */
  readonly expected: string | null;
  /** With a probability of 90 % the stock lasts until this day. */
  readonly earliest: string | null;
  /** With a probability of 90 % the stock is sold out by the end of this day. */
  readonly latest: string | null;
};

/**
 * Returns when the stock is sold out, given estimates of the demand over 1, 2, 3 … days from
 * `firstDay` on.
 */
export function stockOutDate(
  sums: readonly Estimate[],
  stock: number,
  firstDay: string,
): StockOutDate {
  const firstAbove = (demand: (sum: Estimate) => number) => {
    const day = sums.findIndex((sum) => demand(sum) > stock);
    return day < 0 ? null : dateAfter(firstDay, day);
  };
  return {
    expected: firstAbove(({ mean }) => mean),
    // The mean of a rare event may be above its 90 % bound, which is 0 then.
    earliest: firstAbove(({ mean, high80 }) => Math.max(mean, high80)),
    latest: firstAbove(({ mean, low80 }) => Math.min(mean, low80)),
  };
}

/**
 * Returns the stock at which to order again, so that it lasts until the delivery in nine of ten
 * cases: whole units. `leadDays` is the time from the order to the delivery; the estimates must
 * reach as far.
 */
export function reorderPoint(sums: readonly Estimate[], leadDays: number): number {
  const demand = sums[leadDays - 1];
  if (!demand) throw new RangeError(`The forecast has ${sums.length} days, not ${leadDays}.`);
  return Math.ceil(demand.high80);
}
