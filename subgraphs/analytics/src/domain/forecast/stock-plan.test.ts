import type { Estimate } from './estimate.ts';
import { reorderPoint, stockOutDate } from './stock-plan.ts';

const sum = (low80: number, mean: number, high80: number): Estimate => ({
  mean,
  median: mean,
  low80,
  high80,
  low95: low80,
  high95: high80,
});
const sums = [sum(2, 5, 9), sum(5, 10, 17.2), sum(9, 15, 25), sum(13, 20, 32)];

describe('the date on which the stock is sold out', () => {
  it('is the first day on which a sum is more than the stock: of the bounds and of the mean', () => {
    expect(stockOutDate(sums, 12, '2026-11-30')).toEqual({
      earliest: '2026-12-01',
      expected: '2026-12-02',
      latest: '2026-12-03',
    });
  });

  it('is not that of a sum which the stock equals', () => {
    expect(stockOutDate(sums, 10, '2026-11-30').expected).toBe('2026-12-02');
  });

  it('is null beyond the forecast', () => {
    expect(stockOutDate(sums, 30, '2026-11-30')).toEqual({
      earliest: '2026-12-03',
      expected: null,
      latest: null,
    });
  });

  it('is never expected before its earliest day, nor after its latest', () => {
    const rare = [sum(0, 0.05, 0), sum(0, 0.1, 0)];
    expect(stockOutDate(rare, 0, '2026-11-30')).toEqual({
      earliest: '2026-11-30',
      expected: '2026-11-30',
      latest: null,
    });
  });
});

describe('the reorder point', () => {
  it('is the 90 % bound of the demand until the delivery, in whole units', () => {
    expect([reorderPoint(sums, 1), reorderPoint(sums, 2)]).toEqual([9, 18]);
  });

  it('is refused for a time that the forecast does not reach', () => {
    expect(() => reorderPoint(sums, 5)).toThrow('The forecast has 4 days, not 5.');
  });
});
