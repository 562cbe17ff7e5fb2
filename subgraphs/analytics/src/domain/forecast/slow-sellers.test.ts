import { knownValues, type Values } from './daily-series.ts';
import { forecastSlowSeller, slowDemandBefore } from './slow-sellers.ts';

/** A sale of 2 units on each fourth day. */
const steady = (days: number) => Array.from({ length: days }, (_, day) => (day % 4 === 3 ? 2 : 0));
const meanAfter = (values: Values) => slowDemandBefore(values)(values.length).mean;

describe('a slow seller', () => {
  it('has the share of days with a sale times the size of a sale as its mean', () => {
    expect(meanAfter(steady(28))).toBeCloseTo(0.25 * 2, 10);
  });

  it('learns 0.02 of the share each day, and 0.1 of the size with each sale', () => {
    expect(meanAfter([...steady(28), 0])).toBeCloseTo(0.98 * 0.25 * 2, 10);
    expect(meanAfter([...steady(28), 4])).toBeCloseTo((0.98 * 0.25 + 0.02) * (2 + 0.1 * 2), 10);
  });

  it('fades when it is no longer bought: half of it is left after 34 days', () => {
    const ended = [...steady(100), ...Array<number>(34).fill(0)];
    expect(meanAfter(ended) / meanAfter(steady(100))).toBeCloseTo(0.5, 2);
  });

  it('is not changed by missing days', () => {
    expect(meanAfter([...steady(100), null, null])).toBe(meanAfter(steady(100)));
  });

  it('takes the size of its first sale, however late it is', () => {
    expect(meanAfter([...Array<number>(40).fill(0), 5])).toBeCloseTo(0.02 * 5, 10);
  });

  it('is forecast before a day from earlier days only', () => {
    const values = [...steady(60), 9, 0, 7, 0, 0, null, 3, ...steady(40)];
    const before = slowDemandBefore(values);
    for (const day of [28, 45, 62, 66, 80])
      expect(before(day)).toEqual(slowDemandBefore(values.slice(0, day))(day));
    expect(() => before(27)).toThrow(RangeError);
  });

  it('has wider intervals when its sales come in clumps', () => {
    const clumps = steady(120).map((_, day) => (day % 40 > 29 ? 2 : 0));
    expect(knownValues(clumps).length).toBe(120);
    const width = (values: Values) => {
      const sum = forecastSlowSeller(values, 14).sums.at(-1);
      return (sum?.high95 ?? 0) - (sum?.low95 ?? 0);
    };
    expect(width(clumps)).toBeGreaterThan(width(steady(120)));
  });

  it('has the same estimate on all days, and sums that never fall', () => {
    const { days, sums } = forecastSlowSeller(steady(100), 14);
    expect(new Set(days.map((day) => JSON.stringify(day))).size).toBe(1);
    expect(sums.at(-1)?.mean).toBeCloseTo(14 * (days[0]?.mean ?? 0), 10);
    const highs = sums.map(({ high80 }) => high80);
    expect(highs).toEqual(highs.toSorted((one, other) => one - other));
  });
});
