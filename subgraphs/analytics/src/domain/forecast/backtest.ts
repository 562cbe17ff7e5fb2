import type { Values } from './daily-series.ts';

/** How well the method would have forecast the history of the series itself. */
export type PastErrors = {
  /** Mean absolute error of the median of a day. */
  readonly mae: number;
  /** The same for "as on this weekday of the week before". */
  readonly seasonalNaiveMae: number;
  /** How many forecasts of one day were compared with what was sold. */
  readonly days: number;
  /** The share of these days, in percent, that the interval of 80 % held. Null: too few to say. */
  readonly coverage80: number | null;
};

/** What was known about a day before it came. */
export type PastForecast = {
  readonly median: number;
  /**
   * How much of this value the interval of 80 % holds, from 0 to 1. Null: there was no interval
   * yet.
   */
  readonly holds80: (value: number) => number | null;
};

/**
 * Forecasts the history of a series as if it ended before `origin`, `days` ahead, for an origin in
 * each week, and compares. `forecastAt` gives the forecast for a day from what was known before the
 * origin; the origins rise. Returns null when no day could be compared.
 */
export function backtest(
  values: Values,
  { start, days }: { readonly start: number; readonly days: number },
  forecastAt: (origin: number) => (ahead: number) => PastForecast,
): PastErrors | null {
  const sums = { count: 0, error: 0, naiveError: 0, judged: 0, held: 0 };
  for (const origin of weeklyOrigins(values.length, start, days)) {
    const forecast = forecastAt(origin);
    for (let ahead = 0; ahead < days; ahead++) {
      const value = values[origin + ahead] ?? null;
      const weekBefore = values[origin + ahead - 7 * Math.ceil((ahead + 1) / 7)] ?? null;
      if (value === null || weekBefore === null) continue;
      const { median, holds80 } = forecast(ahead);
      const held = holds80(value);
      sums.count++;
      sums.error += Math.abs(value - median);
      sums.naiveError += Math.abs(value - weekBefore);
      if (held === null) continue;
      sums.judged++;
      sums.held += held;
    }
  }
  if (sums.count === 0) return null;
  return {
    mae: sums.error / sums.count,
    seasonalNaiveMae: sums.naiveError / sums.count,
    days: sums.count,
    coverage80: sums.judged === 0 ? null : (100 * sums.held) / sums.judged,
  };
}

/**
 * The first days of windows that end with the series, one window in each week, in ascending order.
 */
export function weeklyOrigins(length: number, start: number, days: number): number[] {
  const count = Math.floor((length - days - start) / 7) + 1;
  const last = length - days;
  return Array.from({ length: Math.max(0, count) }, (_, week) => last - 7 * (count - 1 - week));
}
