import type { PastErrors } from './backtest.ts';

/**
 * What is expected of a number that is not known yet. The number is between `low80` and `high80`
 * with a probability of 80 %, and between `low95` and `high95` with 95 %.
 */
export type Estimate = {
  readonly mean: number;
  readonly median: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
};

/** What a method says about the next days. */
export type Outlook = {
  /** For each of the next days. */
  readonly days: readonly Estimate[];
  /**
   * For the sum of the next 1, 2, 3 … days. Its bounds are not the sums of the bounds of days.
   */
  readonly sums: readonly Estimate[];
  readonly errors: PastErrors | null;
};

/**
 * What a method knows of a number: `bound` gives the value below which it is with a probability of
 * `level`.
 */
type Expectation = {
  readonly mean: number;
  readonly median: number;
  readonly bound: (level: number) => number;
};

/**
 * Makes an estimate in which nothing is below 0, and no bound crosses another one or the median.
 */
export function estimateOf({ mean, median, bound }: Expectation): Estimate {
  const middle = Math.max(0, median);
  const low80 = Math.min(middle, Math.max(0, bound(0.1)));
  const high80 = Math.max(middle, bound(0.9));
  return {
    mean: Math.max(0, mean),
    median: middle,
    low80,
    high80,
    low95: Math.min(low80, Math.max(0, bound(0.025))),
    high95: Math.max(high80, bound(0.975)),
  };
}

/** Makes sums over 1, 2, 3 … days never fall: no day takes a sale back. */
export function growing(sums: readonly Estimate[]): Estimate[] {
  const grown: Estimate[] = [];
  for (const sum of sums) {
    const before = grown.at(-1) ?? sum;
    grown.push({
      mean: Math.max(sum.mean, before.mean),
      median: Math.max(sum.median, before.median),
      low80: Math.max(sum.low80, before.low80),
      high80: Math.max(sum.high80, before.high80),
      low95: Math.max(sum.low95, before.low95),
      high95: Math.max(sum.high95, before.high95),
    });
  }
  return grown;
}
