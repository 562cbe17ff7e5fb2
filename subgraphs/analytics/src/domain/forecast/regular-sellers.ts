import { backtest, type PastErrors } from './backtest.ts';
import { knownValues, type Values } from './daily-series.ts';
import { type Estimate, estimateOf, growing, type Outlook } from './estimate.ts';
import { driftQuantile, withDrift } from './level-drift.ts';
import { initialDays, type Smoothing, smooth } from './smoothing.ts';
import { SortedValues } from './sorted-values.ts';

// Read once: jest looks up each use of a global, which takes longer than these functions.
const { exp, expm1, floor, log, log1p, max, min } = Math;

/**
 * An interval needs at least so many past errors; days further ahead use those of the week before.
 */
const errorsMin = 28;
const sumErrorsMin = 14;

/**
 * So many days of history show how large errors of the first two weeks can be, and 21 more for each
 * week after them. With fewer days the intervals are wider, by 0.7 for each 84 that are missing.
 */
const fullHistoryDays = 140;
const fullHistoryDaysPerWeek = 21;
const wideningPerDay = 0.7 / 84;

/**
 * Between these levels an error counts for the mean, and the mean is at most so much above the
 * median.
 */
const meanLevels = [0.05, 0.95] as const;
const meanFactorMax = 1.25;

/**
 * Forecasts a series that sells on most days, from at least 56 known values. The bounds are
 * quantiles of the series' own past errors, made as many weeks ahead (multi-step conformal
 * prediction: Wang and Hyndman 2024, arXiv 2410.13115). These errors are not exchangeable, so the
 * coverage is measured, not guaranteed. The mean follows from the median by smearing (Duan 1983).
 */
export function forecastRegularSeller(values: Values, days: number): Outlook {
  const smoothing = smooth(values);
  const errorsByWeek = Array.from({ length: Math.ceil(days / 7) }, () => new SortedValues());
  const errors = pastErrors(values, days, smoothing, errorsByWeek);
  const knownDays = knownValues(values).length;
  const estimates = Array.from({ length: days }, (_, ahead) => {
    const center = smoothing.logForecast(values.length, ahead);
    const week = floor(ahead / 7);
    const past = enough(errorsByWeek, week, errorsMin);
    const wider = widening(knownDays, week);
    return estimateOf({
      mean: exp(center) * meanFactor(past) - 1,
      median: expm1(center),
      bound: (level) => expm1(center + wider * past.quantile(level)),
    });
  });
  return { days: estimates, sums: sumsOf(values, smoothing, estimates), errors };
}

/** Compares past forecasts, and collects the errors of all days by the week ahead. */
function pastErrors(
  values: Values,
  days: number,
  { start, logForecast }: Smoothing,
  errorsByWeek: readonly SortedValues[],
): PastErrors | null {
  let day = start;
  /** Adds the errors of the days up to an origin: only these are known there. */
  const addUntil = (end: number) => {
    for (; day < end; day++) {
      const value = values[day] ?? null;
      if (value === null) continue;
      const logSold = log1p(value);
      for (let ahead = 0; ahead < days && day - ahead >= start; ahead++)
        errorsByWeek[floor(ahead / 7)]?.add(logSold - logForecast(day - ahead, ahead));
    }
  };
  const found = backtest(values, { start, days }, (origin) => {
    addUntil(origin);
    const knownDays = knownValues(values.slice(0, origin)).length;
    return (ahead) => {
      const center = logForecast(origin, ahead);
      const week = floor(ahead / 7);
      const past = enough(errorsByWeek, week, errorsMin);
      const [low, high] = [past.quantile(0.1), past.quantile(0.9)];
      const holds80 = (value: number) => {
        if (past.count < errorsMin) return null;
        const error = (log1p(value) - center) / widening(knownDays, week);
        return error >= low && error <= high ? 1 : 0;
      };
      return { median: max(0, expm1(center)), holds80 };
    };
  });
  addUntil(values.length);
  return found;
}

/** Estimates sums by the past errors of sums over as many days: ln((sold + 1) / (forecast + 1)). */
function sumsOf(
  values: Values,
  { start, logForecast }: Smoothing,
  estimates: readonly Estimate[],
): Estimate[] {
  const errorsByLength = estimates.map(() => new SortedValues());
  for (let origin = start; origin < values.length; origin++) {
    let [sold, forecast] = [0, 0];
    for (let ahead = 0; ahead < estimates.length && origin + ahead < values.length; ahead++) {
      const value = values[origin + ahead] ?? null;
      if (value === null) continue;
      sold += value;
      forecast += max(0, expm1(logForecast(origin, ahead)));
      errorsByLength[ahead]?.add(log((sold + 1) / (forecast + 1)));
    }
  }
  const knownDays = knownValues(values).length;
  let [mean, median] = [0, 0];
  const sums = estimates.map((estimate, ahead) => {
    mean += estimate.mean;
    median += estimate.median;
    const all = median + 1;
    const past = enough(errorsByLength, ahead, sumErrorsMin);
    const separate = (knownDays - initialDays) / (ahead + 1);
    const bound = (level: number) =>
      all * exp(withDrift(past.quantile(level), driftQuantile(level), separate)) - 1;
    return estimateOf({ mean, median: all * exp(past.quantile(0.5)) - 1, bound });
  });
  return growing(sums);
}

/** The errors at this place, or at the last place before it that has enough of them. */
function enough(errors: readonly SortedValues[], place: number, min: number): SortedValues {
  const upTo = errors.slice(0, place + 1);
  const found = upTo.findLast(({ count }) => count >= min) ?? upTo[0];
  if (!found) throw new RangeError(`There are no errors up to place ${place}.`);
  return found;
}

/**
 * By how much an interval is wider, so many weeks ahead, while the history is short:
 * docs/forecast.md.
 */
function widening(knownDays: number, week: number): number {
  const full = fullHistoryDays + fullHistoryDaysPerWeek * max(0, week - 1);
  return 1 + wideningPerDay * max(0, full - knownDays);
}

/**
 * How much the mean is above the median: the mean of exp(error), with the extreme errors cut off.
 */
function meanFactor(errors: SortedValues): number {
  const [low, high] = meanLevels.map((level) => errors.quantile(level));
  const values = errors.values();
  const sum = values.reduce(
    (total, error) => total + exp(min(max(error, low ?? error), high ?? error)),
    0,
  );
  return min(max(1, sum / values.length), meanFactorMax);
}
