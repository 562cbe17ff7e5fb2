import { partsOf, type ReportRow, sumOfRows } from './job.ts';

const row = (sellerId: string, currency: string, units: number): ReportRow => {
  const figures = { units, gross: 10 * units, refunded: units === 5 ? 20 : 0 };
  return { sellerId, currency, orders: units, soldOrders: 1, ...figures };
};

describe('the parts of an hour', () => {
  it('follow each other from its beginning to its end', () => {
    const parts = partsOf(new Date('2026-11-21T10:00:00Z'));
    expect(parts[0]?.from).toEqual(new Date('2026-11-21T10:00:00Z'));
    expect(parts.at(-1)?.to).toEqual(new Date('2026-11-21T11:00:00Z'));
    expect(parts.slice(1).map(({ from }) => from)).toEqual(parts.slice(0, -1).map(({ to }) => to));
  });
});

describe('the rows of all parts', () => {
  it('are added by seller and currency, whatever their order', () => {
    const rows = [
      row('sue', 'RUB', 3),
      row('sam', 'RUB', 2),
      row('sam', 'EUR', 7),
      row('sam', 'RUB', 5),
    ];
    const sums = [
      row('sam', 'EUR', 7),
      { ...row('sam', 'RUB', 7), soldOrders: 2, refunded: 20 },
      row('sue', 'RUB', 3),
    ];
    expect(sumOfRows(rows)).toEqual(sums);
    expect(sumOfRows(rows.toReversed())).toEqual(sums);
    expect(sumOfRows([])).toEqual([]);
  });
});
