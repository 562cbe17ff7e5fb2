import type { Values } from '../daily-series.ts';
import {
  meanOf4Weeks,
  medianOf6Weeks,
  ours,
  type RegularScore,
  scoreRegular,
  seasonalNaive,
  sumCoverage,
} from './score-regular.ts';
import { type SlowScore, scoreSlow } from './score-slow.ts';
import { thinnedSeries } from './thinned-series.ts';

/** The columns of the data set, from the day on that is evaluated. */
export type RetailDays = {
  readonly firstDay: string;
  readonly units: readonly number[];
  readonly orders: readonly number[];
  readonly revenue: readonly number[];
};

/** The figures of the forecast on real data. */
export type Evaluation = {
  readonly regular: readonly Named<RegularScore>[];
  /** The same method while it sees less or disturbed history. */
  readonly disturbed: readonly Named<RegularScore>[];
  readonly sums: readonly { readonly days: number; readonly held: readonly [number, number] }[];
  readonly slow: readonly Named<SlowScore>[];
};

export type Named<Score> = Score & { readonly name: string };

/** In the first 90 days of the data all buyers buy for the first time, and sales only fall. */
const firstDay = '1997-04-01';

/** So many thinned copies of the units are evaluated as slow sellers. */
export const thinnedCopies = 40;

const slowSellers = [
  { name: '1 a week', mean: 1 / 7, clump: 1 },
  { name: '1 a day', mean: 1, clump: 1 },
  { name: '3 a day', mean: 3, clump: 1 },
  { name: 'lumpy, 1 a week', mean: 1 / 7, clump: 3 },
  { name: 'lumpy, 1 a day', mean: 1, clump: 3 },
];

/** Reads the days from 1997-04-01 on of `date,orders,units,revenue`. */
export function readRetailDays(csv: string): RetailDays {
  const [, ...lines] = csv.trim().split('\n');
  const rows = lines.map((line) => line.split(',')).filter(([date = '']) => date >= firstDay);
  const column = (index: number) => rows.map((row) => Number(row[index]));
  return { firstDay, orders: column(1), units: column(2), revenue: column(3) };
}

/**
 * Computes all figures, within a few seconds of processor time. The same data give the same
 * figures.
 */
export function evaluate({ units, orders, revenue }: Omit<RetailDays, 'firstDay'>): Evaluation {
  const small = thinnedSeries(units, { mean: 30, clump: 1, seed: 1 });
  return {
    regular: [
      { name: 'units: ours', ...scoreRegular(units, ours) },
      { name: 'units: same weekday, last week', ...scoreRegular(units, seasonalNaive) },
      { name: 'units: same weekdays, mean of 4', ...scoreRegular(units, meanOf4Weeks) },
      { name: 'units: same weekdays, median of 6', ...scoreRegular(units, medianOf6Weeks) },
      { name: 'revenue: ours', ...scoreRegular(revenue, ours) },
      { name: 'revenue: same weekday, last week', ...scoreRegular(revenue, seasonalNaive) },
      { name: 'orders: ours', ...scoreRegular(orders, ours) },
      { name: 'orders: same weekday, last week', ...scoreRegular(orders, seasonalNaive) },
      { name: '30 a day: ours', ...scoreRegular(small, ours) },
      { name: '30 a day: same weekday, last week', ...scoreRegular(small, seasonalNaive) },
    ],
    disturbed: [
      ...[7, 14, 28, 56, 84, 112].map((days) => ({
        name: `units: the last ${days} days`,
        ...scoreRegular(units, ours, (history) => history.slice(-days)),
      })),
      { name: 'units: a day times 50', ...scoreRegular(units, ours, withOutlier) },
      { name: 'units: a gap of a year', ...scoreRegular(units, ours, withGap) },
      { name: '30 a day: stock-outs as zeros', ...scoreRegular(small, ours, withStockOuts(0)) },
      { name: '30 a day: stock-outs missing', ...scoreRegular(small, ours, withStockOuts(null)) },
    ],
    sums: [7, 14].map((days) => ({ days, held: sumCoverage(units, days) })),
    slow: slowSellers.map((seller) => ({
      name: seller.name,
      ...scoreSlow(units, { ...seller, copies: thinnedCopies }),
    })),
  };
}

/** The fifth day before the end is 50 times as high. */
function withOutlier(history: readonly number[]): number[] {
  return history.map((value, day) => (day === history.length - 5 ? value * 50 : value));
}

/** Nothing was sold in a year that ended 60 days ago. */
function withGap(history: readonly number[]): number[] {
  return [...history.slice(0, -60), ...Array<number>(364).fill(0), ...history.slice(-60)];
}

/** Three weeks that ended 40 days ago, and five of the last ten days, are out of stock. */
function withStockOuts(outOfStock: 0 | null): (history: readonly number[]) => Values {
  return (history) =>
    history.map((value, day) => {
      const left = history.length - day;
      const isOut = (left > 40 && left <= 61) || (left <= 10 && left % 2 === 0);
      return isOut ? outOfStock : value;
    });
}
