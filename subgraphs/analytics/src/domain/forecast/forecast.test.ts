import { type DemandForecast, forecast, forecastDaysMax } from './forecast.ts';

const firstDay = '2026-01-01';
const constant = (count: number, value: number) => Array<number>(count).fill(value);
/** About 40 a day, with weekdays and some noise, the same on each call. */
const regular = (count: number) =>
  Array.from({ length: count }, (_, day) =>
    Math.round(40 + 15 * Math.sin((day * 2 * Math.PI) / 7) + 6 * Math.sin(day * 12.9)),
  );
const of = (values: readonly (number | null)[], days = 14) =>
  forecast({ firstDay, values }, { days });
const kindOf = ({ method, reason, points }: DemandForecast) => [method, reason, points.length];

describe('the method', () => {
  it.each([
    ['no day', [], 'NOT_ENOUGH_HISTORY'],
    ['6 days', regular(6), 'NOT_ENOUGH_HISTORY'],
    [
      '20 days of which 14 are missing',
      [...constant(6, 9), ...Array<null>(14).fill(null)],
      'NOT_ENOUGH_HISTORY',
    ],
    ['a year without a sale', constant(365, 0), 'NEVER_SOLD'],
  ])('is none for %s, with the reason', (_, values, reason) => {
    const { method, reason: found, points, sums, ...rest } = of(values);
    expect([method, found, points, sums]).toEqual(['NONE', reason, [], []]);
    expect(rest).toMatchObject({ stockOutDate: null, reorderPoint: null, errors: null });
  });

  it.each([
    ['7 days', regular(7), 'MEAN', 'SHORT_HISTORY'],
    ['27 days', regular(27), 'MEAN', 'SHORT_HISTORY'],
    ['27 days of a slow seller', constant(27, 1), 'MEAN', 'SHORT_HISTORY'],
    ['28 days of a slow seller', constant(28, 1), 'TSB', null],
    ['one sale in 60 days', [...constant(59, 0), 3], 'TSB', null],
    ['55 days', regular(55), 'MEAN', 'SHORT_HISTORY'],
    ['56 days', regular(56), 'SEASONAL_SMOOTHING', null],
    ['57 days of which one is missing', [...regular(56), null], 'SEASONAL_SMOOTHING', null],
    ['56 days of which one is missing', [...regular(55), null], 'MEAN', 'SHORT_HISTORY'],
    ['9 a day', constant(56, 9), 'TSB', null],
    ['10 a day', constant(56, 10), 'SEASONAL_SMOOTHING', null],
    [
      'large sales on one day in three',
      regular(90).map((v, day) => (day % 3 === 0 ? v : 0)),
      'TSB',
      null,
    ],
    [
      'closed weekends',
      regular(91).map((v, day) => (day % 7 > 4 ? 0 : v)),
      'SEASONAL_SMOOTHING',
      null,
    ],
    ['a large seller that has become slow', [...regular(200), ...constant(56, 2)], 'TSB', null],
  ] as const)(
    'for %s is chosen by length, mean and share of days with a sale',
    (_, values, method, reason) => {
      expect(kindOf(of(values))).toEqual([method, reason, 14]);
    },
  );
});

describe('a forecast', () => {
  it('has the dates after the series', () => {
    const { points, sums } = forecast({ firstDay: '2026-12-01', values: regular(28) }, { days: 5 });
    const dates = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'];
    expect([points, sums].map((all) => all.map(({ date }) => date))).toEqual([dates, dates]);
  });

  it('of a constant series is this constant, with intervals around it', () => {
    const { points, sums, errors } = of(constant(200, 25));
    for (const { median, mean, low95, high95 } of points)
      for (const value of [median, mean, low95, high95]) expect(value).toBeCloseTo(25, 8);
    expect(sums.at(-1)?.mean).toBeCloseTo(14 * 25, 6);
    expect(errors?.mae).toBeCloseTo(0, 8);
  });

  it('of a single sale is small, and not 0', () => {
    const { points, sums } = of([...constant(99, 0), 1]);
    expect(points[0]).toMatchObject({ median: 0, low95: 0 });
    expect(sums.at(-1)?.mean).toBeGreaterThan(0);
    expect(sums.at(-1)?.mean).toBeLessThan(1);
  });

  it('knows the weekdays of a shop that is closed on weekends', () => {
    const { points } = of(regular(91).map((value, day) => (day % 7 > 4 ? 0 : value)));
    expect(points[4]?.median).toBeGreaterThan(20);
    expect(points[5]?.high80).toBeLessThan(1);
  });

  it('leaves out the gap of a year, and says so', () => {
    const before = of(regular(140));
    const gap = of([...regular(140).slice(0, 70), ...constant(364, 0), ...regular(140).slice(70)]);
    expect([gap.method, gap.historyDays, gap.maskedDays]).toEqual(['SEASONAL_SMOOTHING', 140, 364]);
    gap.points.forEach(({ median }, day) => {
      expect(median).toBeCloseTo(before.points[day]?.median ?? 0, 8);
    });
  });

  it('does not sink when days out of stock are missing, as it would with zeros', () => {
    const isOut = (day: number) => day >= 130 && day % 2 === 0;
    const with_ = (value: 0 | null) => regular(140).map((sold, day) => (isOut(day) ? value : sold));
    const usual = of(regular(140)).sums.at(-1)?.mean ?? 0;
    expect(of(with_(null)).maskedDays).toBe(5);
    expect(of(with_(null)).sums.at(-1)?.mean).toBeGreaterThan(0.95 * usual);
    expect(of(with_(0)).sums.at(-1)?.mean).toBeLessThan(0.85 * usual);
  });

  it('changes by less than a tenth for one day times 50', () => {
    const usual = of(regular(140));
    const unusual = of(regular(140).map((value, day) => (day === 135 ? 50 * value : value)));
    unusual.points.forEach(({ median }, day) => {
      const ratio = median / (usual.points[day]?.median ?? 0);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    });
  });

  it('compares its errors with those of "as last week", and is better on a noisy series', () => {
    const { errors } = of(regular(200));
    expect(errors?.days).toBe(23 * 14);
    expect(errors?.mae).toBeLessThan(errors?.seasonalNaiveMae ?? 0);
    expect(errors?.coverage80).toBeGreaterThan(70);
  });

  it('judges a past interval by the errors that were known then', () => {
    const doubled = of(regular(140).map((value, day) => (day < 126 ? value : 2 * value)));
    // With the errors of the last fortnight, all intervals before it would be wide enough for any day.
    expect(doubled.errors?.coverage80).toBeLessThan(88);
  });

  it('has no errors while the history holds no window to compare', () => {
    expect(of(regular(20)).errors).toBeNull();
  });

  it('uses the dispersion of similar products while its history is short', () => {
    const options = { days: 7, similarProducts: { day: 9, fortnight: 12 } };
    const short = { firstDay, values: constant(10, 20) };
    const own = forecast(short, { days: 7 }).points[0];
    const similar = forecast(short, options).points[0];
    expect(similar?.mean).toBe(own?.mean);
    expect(similar?.high80).toBeGreaterThan(own?.high80 ?? 0);
    const long = { firstDay, values: constant(40, 2) };
    expect(forecast(long, options)).toEqual(forecast(long, { days: 7 }));
  });

  it('gives the date on which the stock ends, and the stock at which to order', () => {
    const values = constant(200, 25);
    const { stockOutDate, reorderPoint } = forecast(
      { firstDay, values },
      { days: 14, availableStock: 101, leadDays: 20 },
    );
    expect(stockOutDate).toMatchObject({ expected: '2026-07-24' });
    expect(reorderPoint).toBeGreaterThanOrEqual(20 * 25);
    expect(of(values).stockOutDate).toBeNull();
    expect(of(values).reorderPoint).toBeLessThan(8 * 25);
  });

  it.each([
    [{ days: 0 }],
    [{ days: 1.5 }],
    [{ days: forecastDaysMax + 1 }],
    [{ days: 14, leadDays: 29 }],
    [{ days: 14, availableStock: -1 }],
    [{ days: 14, availableStock: Number.NaN }],
  ])('is refused with the options %j', (options) => {
    expect(() => forecast({ firstDay, values: regular(60) }, options)).toThrow(RangeError);
  });
});
