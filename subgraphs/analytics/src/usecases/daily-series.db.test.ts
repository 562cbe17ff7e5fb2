import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  placed,
  zone,
} from '../testing/harness.ts';
import { dailySeries } from './daily-series.ts';
import { recordStock } from './record-stock.ts';

let harness: AnalyticsHarness;
beforeEach(async () => {
  harness = await analyticsHarness();
  harness.now = new Date('2026-11-13T12:00:00Z');
  await harness.record(placed('o1', '2026-11-10T10:00:00Z'), ended('o1', 'CONFIRMED'));
  await harness.record(placed('o2', '2026-11-12T10:00:00Z'), ended('o2', 'CONFIRMED'));
  await harness.record(placed('o3', '2026-11-13T10:00:00Z'), ended('o3', 'CONFIRMED'));
});

const series = (of: Parameters<typeof dailySeries>[1]) =>
  harness.transact((work) => dailySeries(work, of, zone));
const days = [
  { day: '2026-11-10', units: 2, outOfStock: false },
  { day: '2026-11-11', units: 0, outOfStock: false },
  { day: '2026-11-12', units: 2, outOfStock: false },
];

describe('a daily series', () => {
  it.each([
    { productId: 'cup' },
    { sellerId: 'sam', categoryIds: null },
    { sellerId: null, categoryIds: ['c0', 'c1'] },
    { sellerId: 'sam', categoryIds: ['c1', 'c1'] },
    { sellerId: null, categoryIds: null },
  ])('has every day from the first sale to yesterday: %j', async (of) => {
    expect(await series(of)).toEqual(days);
  });

  it('is empty without a sale', async () => {
    const others = [
      { productId: 'none' },
      { sellerId: 'sue', categoryIds: ['c1'] },
      { sellerId: 'sam', categoryIds: ['c2'] },
      { sellerId: null, categoryIds: [] },
    ];
    for (const of of others) expect(await series(of)).toEqual([]);
  });

  it('marks a day on which a product was out of stock for more than half of it', async () => {
    const stock = (version: number, at: string, available: number) => {
      return { productId: 'cup', version, at: new Date(at), available };
    };
    await harness.transact((work) =>
      recordStock(work, [
        // From noon to the next morning: half of the first day, and less of the second.
        stock(1, '2026-11-10T11:00:00Z', 0),
        stock(2, '2026-11-11T08:00:00Z', 5),
        stock(3, '2026-11-12T10:59:00Z', 0),
      ]),
    );
    const empty = (await series({ productId: 'cup' })).filter(({ outOfStock }) => outOfStock);
    expect(empty.map(({ day }) => day)).toEqual(['2026-11-12']);
  });
});
