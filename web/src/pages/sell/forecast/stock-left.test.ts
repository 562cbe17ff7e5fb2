import { stockLeft } from './stock-left.ts';

describe('the stock that is left', () => {
  const sums = [
    { date: '2026-12-01', mean: '4.5', low80: '1', high80: '9' },
    { date: '2026-12-02', mean: '9', low80: '3', high80: '17' },
    { date: '2026-12-03', mean: '13.5', low80: '6', high80: '24' },
  ];

  it('shrinks by the demand, the faster the higher that is, and ends at zero', () => {
    expect(stockLeft(10, sums)).toEqual([
      { date: '2026-12-01', mean: 5.5, low: 1, high: 9 },
      { date: '2026-12-02', mean: 1, low: 0, high: 7 },
      { date: '2026-12-03', mean: 0, low: 0, high: 4 },
    ]);
  });

  it('is nothing where nothing is in stock', () => {
    expect(stockLeft(0, sums).map(({ mean, high }) => [mean, high])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});
