import { weeklyOrigins } from '../backtest.ts';
import type { Values } from '../daily-series.ts';
import type { Estimate } from '../estimate.ts';
import { forecast } from '../forecast.ts';

/** Forecasts so many days after a history. A baseline has only a median. */
export type Forecaster = (history: Values, days: number) => readonly Forecast[];
type Forecast = Estimate | { readonly median: number };

/** How well a method forecasts one day of a series. Null: it has no mean and no intervals. */
export type RegularScore = {
  readonly windows: number;
  /** Mean absolute error of the median. */
  readonly mae: number;
  readonly maeOfMean: number | null;
  /** By how much the mean is too high, in percent of what was sold. */
  readonly bias: number | null;
  /** How many days the intervals of 80 % and 95 % hold, in percent. */
  readonly coverage80: number | null;
  readonly coverage95: number | null;
};

/** Each window is a fortnight, one begins in each week, and at least 140 days are before it. */
export const windows = { days: 14, start: 140 } as const;

/** The forecast of the shop. Dates do not change it, so any first day will do. */
export const ours: Forecaster = (values, days) =>
  forecast({ firstDay: '1997-04-01', values }, { days }).points;

/** As on the same weekday of the last week. */
export const seasonalNaive: Forecaster = (values, days) =>
  sameWeekdays(values, days, 1).map(([median = 0]) => ({ median }));

export const meanOf4Weeks: Forecaster = (values, days) =>
  sameWeekdays(values, days, 4).map((week) => ({ median: average(week) }));

export const medianOf6Weeks: Forecaster = (values, days) =>
  sameWeekdays(values, days, 6).map((week) => ({ median: middle(week) }));

/**
 * Compares the forecasts of all windows with what was sold. `shown` changes the history that the
 * method is given: it makes it shorter, or disturbs it.
 */
export function scoreRegular(
  values: readonly number[],
  forecaster: Forecaster,
  shown: (history: readonly number[]) => Values = (history) => history,
): RegularScore {
  const origins = weeklyOrigins(values.length, windows.start, windows.days);
  const pairs = origins.flatMap((origin) =>
    forecaster(shown(values.slice(0, origin)), windows.days).map((forecast, ahead) => ({
      forecast,
      sold: values[origin + ahead] ?? Number.NaN,
    })),
  );
  const full = pairs.flatMap(({ forecast, sold }) =>
    'mean' in forecast ? [{ ...forecast, sold }] : [],
  );
  const averageOf = (measure: (pair: Estimate & { sold: number }) => number) =>
    full.length === 0 ? null : average(full.map(measure));
  const error = averageOf(({ mean, sold }) => mean - sold);
  return {
    windows: origins.length,
    mae: average(pairs.map(({ forecast, sold }) => Math.abs(forecast.median - sold))),
    maeOfMean: averageOf(({ mean, sold }) => Math.abs(mean - sold)),
    bias: error && (100 * error) / average(pairs.map(({ sold }) => sold)),
    coverage80: averageOf(({ low80, high80, sold }) => (sold >= low80 && sold <= high80 ? 100 : 0)),
    coverage95: averageOf(({ low95, high95, sold }) => (sold >= low95 && sold <= high95 ? 100 : 0)),
  };
}

/**
 * How many sums over so many days, from the first day of each window, the intervals of 80 and 95 %
 * hold.
 */
export function sumCoverage(values: readonly number[], days: number): readonly [number, number] {
  const held = weeklyOrigins(values.length, windows.start, windows.days).map((origin) => {
    const history = { firstDay: '1997-04-01', values: values.slice(0, origin) };
    const sum = forecast(history, { days }).sums.at(-1);
    const sold = values.slice(origin, origin + days).reduce((total, value) => total + value, 0);
    const holds = (low = 0, high = 0) => (sold >= low && sold <= high ? 100 : 0);
    return [holds(sum?.low80, sum?.high80), holds(sum?.low95, sum?.high95)] as const;
  });
  return [average(held.map(([by80]) => by80)), average(held.map(([, by95]) => by95))];
}

/** For each day the values of the last weeks on its weekday, newest first. */
function sameWeekdays(values: Values, days: number, weeks: number): number[][] {
  return Array.from({ length: days }, (_, ahead) =>
    Array.from(
      { length: weeks },
      (_, week) => values[values.length + (ahead % 7) - 7 * (week + 1)] ?? 0,
    ),
  );
}

export function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = (sorted.length - 1) / 2;
  return average([sorted[Math.floor(half)] ?? 0, sorted[Math.ceil(half)] ?? 0]);
}
