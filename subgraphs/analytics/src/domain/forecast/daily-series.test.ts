import { assertSeries, dailySeriesOf, dateAfter, withoutGaps } from './daily-series.ts';
import { forecast } from './forecast.ts';

const days = (count: number, value: number | null) => Array<number | null>(count).fill(value);

describe('a daily series', () => {
  it.each([
    ['a first day that is no date', { firstDay: '2026-13-01', values: [1] }],
    ['a first day with a time', { firstDay: '2026-11-01T00:00Z', values: [1] }],
    ['a negative value', { firstDay: '2026-11-01', values: [1, -1] }],
    ['a value that is no number', { firstDay: '2026-11-01', values: [Number.NaN] }],
    ['an infinite value', { firstDay: '2026-11-01', values: [Number.POSITIVE_INFINITY] }],
  ])('is refused with %s', (_, series) => {
    expect(() => assertSeries(series)).toThrow(RangeError);
  });

  it('may have missing values', () => {
    expect(() => assertSeries({ firstDay: '2026-11-01', values: [null, 0, 2.5] })).not.toThrow();
  });

  it('goes on over the end of a month, a leap day and a change of the clocks', () => {
    expect([dateAfter('2028-02-28', 2), dateAfter('2026-10-24', 2)]).toEqual([
      '2028-03-01',
      '2026-10-26',
    ]);
  });
});

describe('a day out of stock', () => {
  const sold = (day: string, units: number, outOfStock: boolean) => ({ day, units, outOfStock });

  it('is missing, whatever was sold on it', () => {
    const days = [
      sold('2026-11-01', 5, false),
      sold('2026-11-02', 0, false),
      sold('2026-11-03', 2, true),
      sold('2026-11-04', 7, false),
    ];
    expect(dailySeriesOf(days)).toEqual({ firstDay: '2026-11-01', values: [5, 0, null, 7] });
  });

  it('is in no series without days, of which there is no forecast', () => {
    expect(forecast(dailySeriesOf([]), { days: 14 }).reason).toBe('NOT_ENOUGH_HISTORY');
  });
});

describe('a gap', () => {
  it('of 28 days without a sale is missing, one of 27 is not', () => {
    const [sold, after] = [days(56, 9), days(3, 8)];
    expect(withoutGaps([...sold, ...days(28, 0), ...after])).toEqual([
      ...sold,
      ...days(28, null),
      ...after,
    ]);
    const short = [...sold, ...days(27, 0), ...after];
    expect(withoutGaps(short)).toEqual(short);
  });

  it('at the end is not missing: the product may no longer be sold', () => {
    const ended = [...days(80, 9), ...days(40, 0)];
    expect(withoutGaps(ended)).toEqual(ended);
  });

  it('before the first sale is missing', () => {
    expect(withoutGaps([...days(30, 0), ...days(60, 9)]).slice(0, 31)).toEqual([
      ...days(30, null),
      9,
    ]);
  });

  it('is counted apart from a time out of stock, which is missing anyway', () => {
    const sold = [...days(60, 9), ...days(40, null), ...days(10, 9)];
    expect(withoutGaps([...sold, ...days(30, 0), 8])).toEqual([...sold, ...days(30, null), 8]);
  });

  it('is not missing where there are many: the product sells rarely', () => {
    const rare = Array.from({ length: 300 }, (_, day) => (day % 40 === 39 ? 100 : 0));
    expect(withoutGaps(rare)).toEqual(rare);
  });
});
