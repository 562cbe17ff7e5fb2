import { checkProperty, type Recipe, recipes } from '@souk/platform/testing/property';
import fc from 'fast-check';
import { type DemandForecast, forecast, forecastDaysMax } from './forecast.ts';

const sizes = [1, 3, 30, 1_000, 10_000_000, 1e12];

/** Makes a series of values up to a size, with a share of days without a sale, and of missing days. */
function seriesOf({ size: length, choose }: Recipe): (number | null)[] {
  const size = sizes[choose(sizes.length)] ?? 1;
  const [zeros, missing] = [choose(4) * 25, choose(3) * 20];
  return Array.from({ length: length - 1 }, () => {
    if (choose(100) < missing) return null;
    return choose(100) < zeros ? 0 : Math.ceil(((choose(1_000) + 1) / 1_000) * size);
  });
}

const values = recipes(200).map(seriesOf);
const days = fc.integer({ min: 1, max: forecastDaysMax });
const availableStock = fc.nat(5_000);
const firstDay = '2027-01-01';

/** Returns all numbers of a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function isOrdered({ points, sums, stockOutDate }: DemandForecast): boolean {
  const estimates = [...points, ...sums].every(({ low95, low80, median, high80, high95 }) => {
    const inOrder = [0, low95, low80, median, high80, high95];
    return inOrder.every((bound, index) => index === 0 || bound >= (inOrder[index - 1] ?? 0));
  });
  const { earliest, expected, latest } = stockOutDate ?? {};
  const dates = [earliest ?? '9', expected ?? '9', latest ?? '9'];
  return estimates && dates.every((date, index) => date >= (dates[index - 1] ?? ''));
}

describe('the forecast of any series', () => {
  const input = fc.record({ values, days, availableStock });
  const of = ({ values: of, ...options }: { values: (number | null)[]; days: number }) =>
    forecast({ firstDay, values: of }, options);

  it('has finite numbers, in which no bound crosses another one', () =>
    checkProperty(
      fc.property(input, (each) => {
        const found = of(each);
        expect(numbersIn(found).every((number) => Number.isFinite(number) && number >= 0)).toBe(
          true,
        );
        expect(isOrdered(found)).toBe(true);
      }),
      300,
    ));

  it('has sums of which no bound falls from one day to the next', () =>
    checkProperty(
      fc.property(input, (each) => {
        const { sums } = of(each);
        for (const bound of ['mean', 'median', 'low80', 'high80', 'low95', 'high95'] as const) {
          const bounds = sums.map((sum) => sum[bound]);
          expect(bounds).toEqual(bounds.toSorted((one, other) => one - other));
        }
      }),
      300,
    ));

  it('has a point for each day, or a reason why there is none', () =>
    checkProperty(
      fc.property(input, (each) => {
        const { method, reason, points, historyDays, maskedDays } = of(each);
        expect(points.length).toBe(method === 'NONE' ? 0 : each.days);
        expect(method !== 'NONE' || reason !== null).toBe(true);
        expect(historyDays + maskedDays).toBe(each.values.length);
      }),
      300,
    ));

  it('is the same bytes for the same input, and does not change the input', () =>
    checkProperty(
      fc.property(input, (each) => {
        const copy = structuredClone(each);
        expect(JSON.stringify(of(each))).toBe(JSON.stringify(of(copy)));
        expect(each).toEqual(copy);
      }),
      100,
    ));

  it('does not depend on the length of the forecast, but for the days beyond it', () =>
    checkProperty(
      fc.property(input, (each) => {
        const medians = (length: number) =>
          of({ ...each, days: length })
            .points.slice(0, each.days)
            .map(({ median }) => median);
        expect(medians(each.days)).toEqual(medians(forecastDaysMax));
      }),
      100,
    ));

  it('scales with the series: of c · (y + 1) − 1 the medians m are c · (m + 1) − 1', () => {
    const regular = recipes(100).map(({ size, choose }) =>
      Array.from({ length: 55 + size }, () => 20 + choose(480)),
    );
    return checkProperty(
      fc.property(regular, fc.integer({ min: 2, max: 100 }), (series, factor) => {
        const scaled = series.map((value) => factor * (value + 1) - 1);
        const [one, other] = [of({ values: series, days: 14 }), of({ values: scaled, days: 14 })];
        one.points.forEach((point, day) => {
          const expected = factor * (point.median + 1) - 1;
          expect((other.points[day]?.median ?? 0) / expected).toBeCloseTo(1, 8);
          expect((other.points[day]?.high80 ?? 0) / (factor * (point.high80 + 1) - 1)).toBeCloseTo(
            1,
            8,
          );
        });
      }),
      100,
    );
  });
});
