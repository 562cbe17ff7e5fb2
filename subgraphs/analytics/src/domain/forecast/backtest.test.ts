import { backtest, weeklyOrigins } from './backtest.ts';

describe('the weekly windows of a backtest', () => {
  it('end with the series, one in each week, and begin when there is a forecast', () => {
    expect(weeklyOrigins(60, 28, 14)).toEqual([32, 39, 46]);
    expect(weeklyOrigins(42, 28, 14)).toEqual([28]);
    expect(weeklyOrigins(41, 28, 14)).toEqual([]);
  });
});

describe('a backtest', () => {
  // Three weeks: 1, 2 and 4 on all days, then a day that is missing.
  const values = Array.from({ length: 21 }, (_, day) =>
    day === 20 ? null : 2 ** Math.floor(day / 7),
  );
  const always = (median: number, held: number | null) => () => () => ({
    median,
    holds80: () => held,
  });

  it('compares the medians, and the week before, with what was sold', () => {
    const errors = backtest(values, { start: 7, days: 7 }, always(3, 1));
    // Seven days of 2 and six of 4, each 1 off; the week before is 1 and 2 off.
    expect(errors).toEqual({
      mae: 1,
      seasonalNaiveMae: (7 * 1 + 6 * 2) / 13,
      days: 13,
      coverage80: 100,
    });
  });

  it('compares days beyond a week with the last week before the window', () => {
    const errors = backtest(values, { start: 7, days: 14 }, always(0, 0));
    expect(errors?.seasonalNaiveMae).toBe((7 * 1 + 6 * 3) / 13);
  });

  it('has no coverage while there was no interval, and is null without a window', () => {
    expect(backtest(values, { start: 7, days: 7 }, always(3, null))?.coverage80).toBeNull();
    expect(backtest(values, { start: 15, days: 7 }, always(3, 1))).toBeNull();
  });
});
