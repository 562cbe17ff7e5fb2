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

const series = (scope: Parameters<typeof dailySeries>[1], id: string) =>
  harness.transact((work) => dailySeries(work, scope, id, zone));
const days = [
  { day: '2026-11-10', units: 2, outOfStock: false },
  { day: '2026-11-11', units: 0, outOfStock: false },
  { day: '2026-11-12', units: 2, outOfStock: false },
];

describe('a daily series', () => {
  it.each([
    ['PRODUCT', 'cup'],
    ['SELLER', 'sam'],
    ['CATEGORY', 'c1'],
    ['SHOP', ''],
  ] as const)('has every day from the first sale to yesterday: %s', async (scope, id) => {
    expect(await series(scope, id)).toEqual(days);
  });

  it('is empty without a sale', async () => {
    expect(await series('PRODUCT', 'none')).toEqual([]);
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
    const empty = (await series('PRODUCT', 'cup')).filter(({ outOfStock }) => outOfStock);
    expect(empty.map(({ day }) => day)).toEqual(['2026-11-12']);
  });
});
