import type { Forecast } from './load-forecast.ts';

/** The stock at the end of a day, as expected, and the bounds of 80 of 100 cases. Never below zero. */
export type StockLeft = {
  readonly date: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
};

/** What is left of a stock after the expected demand of all days up to each date. */
export function stockLeft(
  available: number,
  sums: readonly Pick<Forecast['sums'][number], 'date' | 'mean' | 'low80' | 'high80'>[],
): readonly StockLeft[] {
  const after = (demand: string) => Math.max(0, available - Number(demand));
  return sums.map(({ date, mean, low80, high80 }) => ({
    date,
    mean: after(mean),
    // The more is wanted, the less is left.
    low: after(high80),
    high: after(low80),
  }));
}
