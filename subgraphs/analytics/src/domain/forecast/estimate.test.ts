import { estimateOf, growing } from './estimate.ts';

describe('an estimate', () => {
  it('has no bound below 0, and none that crosses another one', () => {
    const quantiles = new Map([
      [0.025, 3],
      [0.1, -2],
      [0.9, 1],
      [0.975, 0.5],
    ]);
    const bound = (level: number) => quantiles.get(level) ?? 0;
    expect(estimateOf({ mean: -0.1, median: 2, bound })).toEqual({
      mean: 0,
      median: 2,
      low80: 0,
      high80: 2,
      low95: 0,
      high95: 2,
    });
  });
});

describe('sums over 1, 2, 3 … days', () => {
  it('never fall, in the mean, the median and each bound', () => {
    const sum = (value: number) =>
      estimateOf({ mean: value, median: value, bound: (level) => value + level - 0.5 });
    const [first, , third] = growing([sum(5), sum(4), sum(6)]);
    expect(growing([sum(5), sum(4), sum(6)])).toEqual([first, first, third]);
    expect(third).toEqual(sum(6));
  });
});
