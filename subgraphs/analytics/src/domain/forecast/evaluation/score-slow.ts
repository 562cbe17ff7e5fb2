import { weeklyOrigins } from '../backtest.ts';
import { dispersionOver } from '../count-outlook.ts';
import { negativeBinomial, shareWithin } from '../negative-binomial.ts';
import { type SlowDemand, slowDemandBefore } from '../slow-sellers.ts';
import { average, windows } from './score-regular.ts';
import { thinnedSeries } from './thinned-series.ts';

/** A figure of ours, and the same of a baseline. */
export type Compared = { readonly ours: number; readonly naive: number };

/** How well slow sellers are forecast. */
export type SlowScore = {
  /**
   * Mean absolute error of the median of a day; naive: the last day again. It favours 0: see the
   * sums.
   */
  readonly mae: Compared;
  /** Mean absolute error of the median of a fortnight; naive: 14 times the last day. */
  readonly maeOfSum: Compared;
  /** The same for the mean of a fortnight, which is not what makes this error least. */
  readonly maeOfMeanSum: number;
  /** The same for "the last fortnight again". */
  readonly maeOfLastFortnight: number;
  /** Mean pinball loss of five quantiles; naive: the quantiles of the last 14 days. */
  readonly pinball: Compared;
  readonly pinballOfSum: Compared;
  /** How much of the days the intervals of 80 % and 95 % hold, in percent: `shareWithin`. */
  readonly held80: number;
  readonly held95: number;
};

const levels = [0.025, 0.1, 0.5, 0.9, 0.975];

/** Scores the windows of so many thinned copies of a series. `mean` is in units a day. */
export function scoreSlow(
  values: readonly number[],
  {
    mean,
    clump,
    copies,
  }: { readonly mean: number; readonly clump: number; readonly copies: number },
): SlowScore {
  const scores = Array.from({ length: copies }, (_, copy) => {
    const series = thinnedSeries(values, { mean, clump, seed: copy + 1 });
    const before = slowDemandBefore(series);
    return weeklyOrigins(series.length, windows.start, windows.days).map((origin) =>
      scoreWindow(series, origin, before(origin)),
    );
  }).flat();
  const averageOf = (measure: (score: SlowScore) => number) => average(scores.map(measure));
  const compared = (figure: (score: SlowScore) => Compared) => ({
    ours: averageOf((score) => figure(score).ours),
    naive: averageOf((score) => figure(score).naive),
  });
  return {
    mae: compared((score) => score.mae),
    maeOfSum: compared((score) => score.maeOfSum),
    maeOfMeanSum: averageOf((score) => score.maeOfMeanSum),
    maeOfLastFortnight: averageOf((score) => score.maeOfLastFortnight),
    pinball: compared((score) => score.pinball),
    pinballOfSum: compared((score) => score.pinballOfSum),
    held80: averageOf((score) => score.held80),
    held95: averageOf((score) => score.held95),
  };
}

function scoreWindow(
  series: readonly number[],
  origin: number,
  { mean, dispersion }: SlowDemand,
): SlowScore {
  const { days } = windows;
  const window = series.slice(origin, origin + days);
  const recent = series.slice(origin - days, origin);
  const last = recent.at(-1) ?? 0;
  const day = negativeBinomial(mean, dispersion.day);
  const fortnight = negativeBinomial(days * mean, dispersionOver(dispersion, days));
  const sold = sum(window);
  const median = day.quantile(0.5);
  const naive = quantileOf(recent);
  return {
    mae: {
      ours: average(window.map((value) => Math.abs(value - median))),
      naive: average(window.map((value) => Math.abs(value - last))),
    },
    maeOfSum: {
      ours: Math.abs(sold - fortnight.quantile(0.5)),
      naive: Math.abs(sold - days * last),
    },
    maeOfMeanSum: Math.abs(sold - days * mean),
    maeOfLastFortnight: Math.abs(sold - sum(recent)),
    pinball: { ours: pinball(window, day.quantile), naive: pinball(window, naive) },
    pinballOfSum: {
      ours: pinball([sold], fortnight.quantile),
      naive: pinball([sold], (level) => days * naive(level)),
    },
    held80: 100 * average(window.map((value) => shareWithin(day, value, 0.8))),
    held95: 100 * average(window.map((value) => shareWithin(day, value, 0.95))),
  };
}

/** The mean loss of quantiles: it is least for the true ones (Koenker and Bassett 1978). */
function pinball(values: readonly number[], quantile: (level: number) => number): number {
  const losses = levels.map((level) => {
    const bound = quantile(level);
    return average(values.map((value) => (value - bound) * (value < bound ? level - 1 : level)));
  });
  return average(losses);
}

function quantileOf(values: readonly number[]): (level: number) => number {
  const sorted = values.toSorted((one, other) => one - other);
  return (level) => sorted[Math.max(0, Math.ceil(level * sorted.length) - 1)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
