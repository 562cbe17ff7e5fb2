import { backtest } from './backtest.ts';
import {
  countOutlook,
  Deviations,
  type Dispersion,
  dispersionOver,
  fortnight,
} from './count-outlook.ts';
import { dayAfterKnown, knownValues, type Values } from './daily-series.ts';
import type { Outlook } from './estimate.ts';
import { driftDispersion, withDrift } from './level-drift.ts';
import { negativeBinomial, shareWithin } from './negative-binomial.ts';
import { initialDays } from './smoothing.ts';

/** What is expected of each of the days that follow: they are all alike. */
export type SlowDemand = { readonly mean: number; readonly dispersion: Dispersion };

/**
 * Which part of an error changes the share of days with a sale, and the size of a sale. Both are
 * fixed.
 */
const shareRate = 0.02;
const sizeRate = 0.1;

/**
 * Forecasts a series with few sales, from at least 28 known values and a sale. The mean of a day is
 * the share of days with a sale times the mean size of a sale, both smoothed (TSB: Teunter,
 * Syntetos and Babai 2011, EJOR 214:606). Unlike Croston's method it fades when a product is no
 * longer bought.
 */
export function forecastSlowSeller(values: Values, days: number): Outlook {
  const demandBefore = slowDemandBefore(values);
  const start = dayAfterKnown(values, initialDays);
  const errors = backtest(values, { start, days }, (origin) => {
    const { mean, dispersion } = demandBefore(origin);
    const counts = mean > 0 ? negativeBinomial(mean, dispersion.day) : null;
    const median = counts?.quantile(0.5) ?? 0;
    return () => ({ median, holds80: (value) => counts && shareWithin(counts, value, 0.8) });
  });
  const { mean, dispersion } = demandBefore(values.length);
  return { ...countOutlook(mean, days, (length) => dispersionOver(dispersion, length)), errors };
}

/**
 * Returns a function for what was expected before a day, which the days from it on do not change.
 * The first such day is the one after 28 known values, the last one the day after the series.
 */
export function slowDemandBefore(values: Values): (day: number) => SlowDemand {
  const start = dayAfterKnown(values, initialDays);
  const sales = new Sales(knownValues(values.slice(0, start)));
  const [ofDay, ofFortnight] = [new Deviations(), new Deviations()];
  const demands: SlowDemand[] = [];
  let knownDays = initialDays;
  for (let day = start; day <= values.length; day++) {
    const before = demands[day - start - fortnight];
    if (before) {
      const sold = knownValues(values.slice(day - fortnight, day));
      const sum = sold.reduce((total, value) => total + value, 0);
      ofFortnight.add(sum, sold.length * before.mean);
    }
    const separate = (knownDays - initialDays) / fortnight;
    const [mean, ofOneDay] = [sales.mean(), ofDay.dispersion()];
    const drifting = ofOneDay + driftDispersion(mean, fortnight);
    const dispersion = {
      day: ofOneDay,
      fortnight: withDrift(ofFortnight.dispersion(), drifting, separate),
    };
    demands.push({ mean, dispersion });
    const value = values[day] ?? null;
    if (value === null) continue;
    knownDays++;
    ofDay.add(value, mean);
    sales.learn(value);
  }
  return (day) => {
    const demand = demands[day - start];
    if (!demand) throw new RangeError(`There is no forecast before the day ${day}.`);
    return demand;
  };
}

/** How often a product is sold, and how many units at a time. */
class Sales {
  private share: number;
  private size: number;

  constructor(first: readonly number[]) {
    const sales = first.filter((value) => value > 0);
    const sum = sales.reduce((total, sale) => total + sale, 0);
    this.share = sales.length / Math.max(1, first.length);
    this.size = sum / Math.max(1, sales.length);
  }

  mean(): number {
    return this.share * this.size;
  }

  learn(value: number): void {
    this.share += shareRate * ((value > 0 ? 1 : 0) - this.share);
    if (value === 0) return;
    this.size = this.size === 0 ? value : this.size + sizeRate * (value - this.size);
  }
}
