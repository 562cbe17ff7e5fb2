import { backtest } from './backtest.ts';
import { countOutlook, Deviations, type Dispersion, dispersionOver } from './count-outlook.ts';
import { dayAfterKnown, knownValues, type Values } from './daily-series.ts';
import type { Outlook } from './estimate.ts';
import { driftDispersion } from './level-drift.ts';
import { negativeBinomial, shareWithin } from './negative-binomial.ts';

/** The least known values from which a mean is computed. */
export const meanDaysMin = 7;

/** The mean is that of the last known values, at most so many. */
const meanDaysMax = 28;

type Recent = { readonly mean: number; readonly dispersionOf: (days: number) => number };

/**
 * Forecasts a series of at least 7 known values and a sale by the mean of the last 28. The
 * dispersion is that of similar products when it is given, as few days show little of it. The mean
 * itself is uncertain, as it is that of few days and the level changes: both widen the intervals,
 * the more the longer a sum is.
 */
export function forecastShortHistory(
  values: Values,
  days: number,
  similar: Dispersion | null,
): Outlook {
  const start = dayAfterKnown(values, meanDaysMin);
  const errors = backtest(values, { start, days }, (origin) => {
    const { mean, dispersionOf } = recentOf(values.slice(0, origin), similar);
    const counts = mean > 0 ? negativeBinomial(mean, dispersionOf(1)) : null;
    const median = counts?.quantile(0.5) ?? 0;
    return () => ({ median, holds80: (value) => counts && shareWithin(counts, value, 0.8) });
  });
  const { mean, dispersionOf } = recentOf(values, similar);
  return { ...countOutlook(mean, days, dispersionOf), errors };
}

function recentOf(values: Values, similar: Dispersion | null): Recent {
  const recent = knownValues(values).slice(-meanDaysMax);
  const mean = recent.reduce((sum, value) => sum + value, 0) / recent.length;
  const own = new Deviations();
  for (const value of recent) own.add(value, mean);
  const day = (own.dispersion() * recent.length) / (recent.length - 1);
  const known = similar ?? { day, fortnight: day };
  return {
    mean,
    dispersionOf: (days) =>
      dispersionOver(known, days) +
      (known.day * days) / recent.length +
      driftDispersion(mean, days),
  };
}
