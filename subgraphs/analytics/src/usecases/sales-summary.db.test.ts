import { viewerOf } from '@souk/platform/testing/harness';
import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  line,
  placed,
  zone,
} from '../testing/harness.ts';
import { salesSummary } from './sales-summary.ts';

const analyst = viewerOf('anna', 'analyst');
const sam = viewerOf('sam', 'seller');
const everything = { sellerId: null, categoryId: null, productId: null };

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
  // The clocks of Berlin show 2:30 twice on 25 October.
  const times = ['2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z'];
  times.push('2026-10-25T01:30:00Z', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z');
  for (const [index, at] of times.entries()) {
    const sold = line(
      index === 0 ? 'tea' : 'cup',
      index === 0 ? { sellerId: 'tom', categoryId: 'c2' } : {},
    );
    await harness.record(placed(`o${index}`, at, sold), ended(`o${index}`, 'CONFIRMED'));
  }
});

type Query = Parameters<typeof salesSummary>[2];

function ask(query: Partial<Query> & Pick<Query, 'by'>, actor = analyst) {
  const range = { from: new Date('2026-10-24T22:00:00Z'), to: new Date('2026-10-25T23:00:00Z') };
  return harness.transact((work) =>
    salesSummary(work, actor, { ...range, ...everything, ...query }, zone),
  );
}

const ordersOf = ({ periods }: Awaited<ReturnType<typeof ask>>) =>
  periods.map(({ from, to, figures }) => [from.toISOString(), to.toISOString(), figures.orders]);

describe('a summary of sales', () => {
  it('has the days of the clocks of the shop, and no instant of another day (ANA-2)', async () => {
    expect(ordersOf(await ask({ by: 'DAY' }))).toEqual([
      ['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 4],
    ]);
    const to = new Date('2026-10-25T23:00:00.001Z');
    expect(ordersOf(await ask({ by: 'DAY', to }))).toEqual([
      ['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 4],
      ['2026-10-25T23:00:00.000Z', '2026-10-26T23:00:00.000Z', 1],
    ]);
  });

  it('has two hours when the clocks show one of them twice', async () => {
    expect(ordersOf(await ask({ by: 'HOUR' })).slice(0, 3)).toEqual([
      ['2026-10-24T22:00:00.000Z', '2026-10-24T23:00:00.000Z', 1],
      ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z', 1],
      ['2026-10-25T01:00:00.000Z', '2026-10-25T02:00:00.000Z', 1],
    ]);
  });

  it('has the weeks of ISO 8601, which begin on Monday', async () => {
    const weeks = await ask({ by: 'WEEK', to: new Date('2026-10-25T23:30:00Z') });
    expect(ordersOf(weeks)).toEqual([
      ['2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 5],
      ['2026-10-25T23:00:00.000Z', '2026-11-01T23:00:00.000Z', 1],
    ]);
  });

  const from = new Date('2026-10-23T22:00:00Z');
  it.each([
    [{ sellerId: 'tom' }, 1],
    [{ categoryId: 'c1' }, 4],
    [{ productId: 'tea' }, 1],
    [{ sellerId: 'sam', productId: 'tea' }, 0],
    [{ sellerId: 'tom', categoryId: 'c2', productId: 'tea' }, 1],
    [{ categoryId: 'none' }, 0],
  ])('is restricted by %j, by hour as by day', async (filter, orders) => {
    const [days, hours] = [
      await ask({ by: 'DAY', from, ...filter }),
      await ask({ by: 'HOUR', from, ...filter }),
    ];
    const counted = [days, hours].map(({ totals }) => totals[0]?.orders ?? 0);
    expect(counted).toEqual([orders, orders]);
  });

  it('has the own figures of a seller, and never those of another one', async () => {
    expect((await ask({ by: 'DAY', from }, sam)).totals).toMatchObject([{ orders: 4 }]);
    expect((await ask({ by: 'DAY', from, sellerId: 'sam' }, sam)).totals).toMatchObject([
      { orders: 4 },
    ]);
    expect((await ask({ by: 'DAY', from, sellerId: 'tom' }, sam)).totals).toEqual([]);
    expect((await ask({ by: 'DAY', from, productId: 'tea' }, sam)).totals).toEqual([]);
  });

  it('adds the periods up for each currency', async () => {
    const usd = placed('usd', '2026-10-25T10:00:00Z');
    if (usd.kind !== 'PLACED') return;
    const dollars = { ...usd, placed: { ...usd.placed, currency: 'USD' } };
    await harness.record(dollars, ended('usd', 'CONFIRMED'));
    const { totals } = await ask({ by: 'HOUR' });
    expect(totals).toMatchObject([
      { currency: 'RUB', gross: 8000, units: 8 },
      { currency: 'USD', gross: 2000, units: 2 },
    ]);
  });

  it('is refused without the scope', async () => {
    await expect(ask({ by: 'DAY' }, viewerOf('ann', 'customer'))).rejects.toThrow('permission');
  });
});
