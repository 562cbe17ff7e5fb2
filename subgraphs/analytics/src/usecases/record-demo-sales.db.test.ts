import { viewerOf } from '@souk/platform/testing/harness';
import { entriesOf } from '../domain/entries.ts';
import { lockOrderFacts } from '../persistence/order-facts.ts';
import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  placed,
  zone,
} from '../testing/harness.ts';
import { demandForecast } from './demand-forecast.ts';
import { rebuildFromLog, rebuildRollups } from './rebuild.ts';
import { recordDemoSales } from './record-demo-sales.ts';
import { totalDemandForecast } from './total-demand-forecast.ts';

const products = Array.from({ length: 120 }, (_, n) => ({
  productId: `p${n}`,
  sellerId: n < 60 ? 'sam' : 'sue',
  categoryId: `${n % 5}`,
  price: 1_000 + n,
  currency: 'RUB',
}));
const operator = viewerOf('olga', 'operator');

let harness: AnalyticsHarness;
beforeEach(async () => {
  harness = await analyticsHarness();
  harness.now = new Date('2026-11-29T12:00:00Z');
});

const record = (sold = products) => harness.transact((work) => recordDemoSales(work, sold, zone));
const rebuild = () => harness.transact((work) => rebuildRollups(work, zone));
const total = (by: string) =>
  harness.run(`select ${by} as key, sum(units)::int as units from shop_day group by 1 order by 1`);

describe('the past of a demo shop', () => {
  it('has sales on each of the 365 days before today, with a week and growth', async () => {
    const orders = await record();
    const days = await total("to_char(day, 'YYYY-MM-DD')");
    expect(days.map(({ key }) => key)).toEqual(
      Array.from({ length: 365 }, (_, age) =>
        new Date(Date.parse('2025-11-29') + age * 86_400_000).toISOString().slice(0, 10),
      ),
    );
    const [{ found } = { found: 0 }] = await harness.run(
      `select count(*)::int as found from order_fact where demo and order_id like 'demo-%'`,
    );
    expect([orders, found]).toEqual([found, expect.any(Number)]);
    const units = (await total('extract(isodow from day)::int')).map((row) => Number(row.units));
    expect(Math.max(...units)).toBe(units[5]);
    const halves = (await total("day >= '2026-05-30'")).map((row) => Number(row.units));
    expect(halves[1]).toBeGreaterThan(1.1 * (halves[0] ?? 0));
  });

  it('has the entries that follow from its orders, and figures that a rebuild keeps', async () => {
    await record();
    const entries = await harness.transact(async ({ em }) => {
      const ids = await em.execute<{ order_id: string }[]>('select order_id from order_fact');
      const facts = await lockOrderFacts(
        em,
        ids.map(({ order_id: id }) => id),
      );
      return [...facts.values()].flatMap(entriesOf);
    });
    const stored = await harness.run(`select order_id as "orderId", line, refund_id as "refundId",
      at, buyer_id as "buyerId", seller_id as "sellerId", category_id as "categoryId",
      product_id as "productId", currency, sold, cancelled, failed, quantity, amount::int,
      refunded::int from line_fact`);
    const sorted = (rows: readonly object[]) =>
      rows.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted();
    const known = stored.map((row) => ({ ...row, at: new Date(String(row.at)) }));
    expect(sorted(known)).toEqual(sorted(entries));
    expect(stored.some(({ refundId }) => refundId !== '')).toBe(true);
    const { before, after } = await rebuild();
    expect(after).toBe(before);
    const fromLog = await harness.transact((work) =>
      rebuildFromLog(work, async () => ({ orderIds: [], replay: async () => {} }), zone),
    );
    expect(fromLog).toEqual({ before, after });
  });

  it('is enough for forecasts of both kinds of sellers, and of all (ANA-4)', async () => {
    await record();
    const forecastOf = (productId: string) =>
      harness.transact((work) =>
        demandForecast(work, operator, { productId, days: 14, leadDays: 7 }, zone),
      );
    expect(await forecastOf('p0')).toMatchObject({ method: 'SEASONAL_SMOOTHING', reason: null });
    expect(await forecastOf('p5')).toMatchObject({ method: 'TSB', reason: null });
    const all = { sellerId: null, categoryIds: null, days: 14 };
    const shop = await harness.transact((work) => totalDemandForecast(work, operator, all, zone));
    expect(shop).toMatchObject({ method: 'SEASONAL_SMOOTHING', historyDays: 365 });
    expect(shop.errors?.mae).toBeLessThan(shop.errors?.seasonalNaiveMae ?? 0);
  });

  it('is added to what was sold, which stays unmarked', async () => {
    await harness.record(placed('o1', '2026-11-28T10:00:00Z'), ended('o1', 'CONFIRMED'));
    await record();
    expect(await harness.run('select order_id from order_fact where not demo')).toEqual([
      { order_id: 'o1' },
    ]);
    const cups = await harness.run(`select units from product_day where product_id = 'cup'`);
    expect(cups.map(({ units }) => Number(units))).toEqual([2]);
  });

  it('is recorded once: a repetition on another day, and two at once, change nothing', async () => {
    const both = await Promise.all([record(), record()]);
    expect(both.toSorted((one, other) => one - other)).toEqual([0, expect.any(Number)]);
    const { after } = await rebuild();
    harness.now = new Date('2026-11-30T12:00:00Z');
    expect(await record()).toBe(0);
    expect((await rebuild()).after).toBe(after);
  });

  it('is refused as a whole for a product without a price, and none without products', async () => {
    const [cup] = products;
    const wrong = [...products, { ...cup, price: null }] as unknown as typeof products;
    await expect(record(wrong)).rejects.toThrow('null');
    expect(await harness.run('select from order_fact')).toEqual([]);
    expect(await record([])).toBe(0);
  });
});
