import { reorderOf } from './reorder-of.ts';

/** Four days with a demand of ten a day. */
const sums = ['01', '02', '03', '04'].map((day, index) => ({
  date: `2026-12-${day}`,
  mean: String((index + 1) * 10),
}));

describe('what to order again', () => {
  it('is due today when the stock is at the reorder point, and fills up what is missing below it', () => {
    expect(reorderOf({ available: 20, reorderPoint: 20, sums })).toEqual({
      orderBy: '2026-12-01',
      quantity: 40,
    });
    expect(reorderOf({ available: 5, reorderPoint: 20, sums })?.quantity).toBe(55);
  });

  it('is due on the day on which the stock is expected to reach the reorder point', () => {
    expect(reorderOf({ available: 50, reorderPoint: 20, sums })).toEqual({
      orderBy: '2026-12-03',
      quantity: 40,
    });
  });

  it('is due before the stock ends, when a day takes more than is left', () => {
    const soon = reorderOf({ available: 9, reorderPoint: 3, sums });
    expect(soon).toEqual({ orderBy: '2026-12-01', quantity: 43 });
  });

  it('is nothing while the stock lasts, without a demand, or without a forecast', () => {
    expect(reorderOf({ available: 500, reorderPoint: 20, sums })).toBeNull();
    const idle = sums.map(({ date }) => ({ date, mean: '0' }));
    expect(reorderOf({ available: 0, reorderPoint: 0, sums: idle })).toBeNull();
    expect(reorderOf({ available: 0, reorderPoint: 1, sums: [] })).toBeNull();
  });

  it('of a slow seller is at least one', () => {
    const slow = [{ date: '2026-12-01', mean: '0.2' }];
    expect(reorderOf({ available: 1, reorderPoint: 1, sums: slow })?.quantity).toBe(1);
  });
});
