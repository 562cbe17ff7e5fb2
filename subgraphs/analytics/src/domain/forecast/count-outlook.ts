import { type Estimate, estimateOf, growing, type Outlook } from './estimate.ts';
import { negativeBinomial } from './negative-binomial.ts';

/** How many times the mean the variance is, at least 1: of one day, and of the sum of 14 days. */
export type Dispersion = { readonly day: number; readonly fortnight: number };

/** The sum over a fortnight is long enough to show that the level itself is uncertain. */
export const fortnight = 14;

/** The dispersion of the sum over so many days: between that of a day and that of a fortnight. */
export function dispersionOver({ day, fortnight: sum }: Dispersion, days: number): number {
  return day + ((sum - day) * (days - 1)) / (fortnight - 1);
}

/**
 * Forecasts counts of which all days are alike: a day has this mean, above 0. `dispersionOf` gives
 * the dispersion of the sum over so many days.
 */
export function countOutlook(
  mean: number,
  days: number,
  dispersionOf: (days: number) => number,
): Omit<Outlook, 'errors'> {
  const sums = Array.from({ length: days }, (_, index) =>
    estimateOfCount((index + 1) * mean, dispersionOf(index + 1)),
  );
  const day = estimateOfCount(mean, dispersionOf(1));
  return { days: sums.map(() => day), sums: growing(sums) };
}

function estimateOfCount(mean: number, dispersion: number): Estimate {
  const { quantile } = negativeBinomial(mean, dispersion);
  return estimateOf({ mean, median: quantile(0.5), bound: quantile });
}

/** Compares values with the means that were expected of them. */
export class Deviations {
  private squares = 0;
  private means = 0;

  add(value: number, mean: number): void {
    this.squares += (value - mean) ** 2;
    this.means += mean;
  }

  /** The variance divided by the mean, at least 1. */
  dispersion(): number {
    return this.means > 0 ? Math.max(1, this.squares / this.means) : 1;
  }
}
