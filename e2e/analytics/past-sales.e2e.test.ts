import { randomUUID } from 'node:crypto';
import { rebuild } from '@souk/ops/analytics/rebuild';
import type { Client } from '@souk/ops/client/client';
import { seed } from '@souk/ops/seed/seed';
import { seedPastSales } from '@souk/ops/seed/seed-past-sales';
import type { RunningSystem } from '@souk/ops/system/running';
import type { System } from '@souk/ops/system/start-system';
import { withClient } from '@souk/ops/system/with-client';
import { until } from '@souk/platform/testing/test-file';
import { startShop } from '../testing/start-shop.ts';
import { demoClient } from '../testing/users.ts';
import { violationsIn } from '../testing/violations.ts';

const dayMs = 86_400_000;

let system: System;
let shop: RunningSystem;
let clients: { seller: Client; seller2: Client; analyst: Client };
beforeAll(async () => {
  system = await startShop();
  shop = system.running;
  await seed(shop);
  expect(await seedPastSales(shop)).toBeGreaterThan(5_000);
  const as = (name: 'seller' | 'seller2' | 'analyst') => demoClient(shop, name);
  clients = { seller: as('seller'), seller2: as('seller2'), analyst: as('analyst') };
});

type Summary = {
  readonly totals: readonly { readonly units: number }[];
  readonly periods: readonly { readonly from: string; readonly figures: { orders: number } }[];
};

async function salesOf(client: Client, by: string, days: number): Promise<Summary> {
  const [to, from] = [new Date(), new Date(Date.now() - days * dayMs)];
  const { salesSummary } = await client.askRepeatedly<{ salesSummary: Summary }>(
    `query ($from: DateTime!, $to: DateTime!, $by: SalesInterval!) {
      salesSummary(from: $from, to: $to, by: $by) { totals { units } periods { from figures { orders } } }
    }`,
    { from: from.toISOString(), to: to.toISOString(), by },
  );
  return salesSummary;
}

const forecast = 'demandForecast(days: 28) { method sums { mean } stockOutDate { expected } }';
type Forecast = {
  readonly method: string;
  readonly sums: readonly { readonly mean: string }[];
  readonly stockOutDate: { readonly expected: string | null } | null;
};
const meanOf = ({ sums }: Forecast) => Number(sums.at(-1)?.mean);

describe('a demo shop with a past', () => {
  it('has figures of a year for each seller, their sum for an analyst (ANA-1, ANA-2)', async () => {
    const [own, other, all] = await Promise.all([
      salesOf(clients.seller, 'WEEK', 365),
      salesOf(clients.seller2, 'WEEK', 365),
      salesOf(clients.analyst, 'WEEK', 365),
    ]);
    expect(own.periods.length).toBeGreaterThanOrEqual(52);
    const units = [own, other, all].map(({ totals }) => totals[0]?.units ?? 0);
    expect((units[0] ?? 0) + (units[1] ?? 0)).toBe(units[2]);
  });

  it('forecasts a product with its stock, its category, a seller and the shop (ANA-4)', async () => {
    const ofSeller = await clients.seller.askRepeatedly<{
      topProducts: readonly { product: { categories: string[]; forecast: Forecast } }[];
      forecast: Forecast;
    }>(
      `query ($from: DateTime!, $to: DateTime!) { forecast: ${forecast}
        topProducts(from: $from, to: $to, first: 1) { product { categories forecast: ${forecast} } } }`,
      {
        from: new Date(Date.now() - 300 * dayMs).toISOString(),
        to: new Date().toISOString(),
      },
    );
    const [best] = ofSeller.topProducts;
    const { category } = await clients.seller.askRepeatedly<{ category: { forecast: Forecast } }>(
      `query ($slug: String!) { category(slug: $slug) { forecast: ${forecast} } }`,
      { slug: best?.product.categories[0] },
    );
    const ofShop = await clients.analyst.askRepeatedly<{ forecast: Forecast }>(
      `{ forecast: ${forecast} }`,
    );
    const product = best?.product.forecast as Forecast;
    const ordered = [product, category.forecast, ofSeller.forecast, ofShop.forecast];
    for (const { method } of ordered) expect(method).toBe('SEASONAL_SMOOTHING');
    const means = ordered.map(meanOf);
    expect(means).toEqual(means.toSorted((one, other) => one - other));
    // It sells more in four weeks than the demo shop has of it.
    expect(product.stockOutDate?.expected).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(ofShop.forecast.stockOutDate).toBeNull();
  });

  it('has a report of an hour in the graph, and as a file for those who may run it (ANA-3, ANA-5)', async () => {
    const { periods } = await salesOf(clients.analyst, 'HOUR', 3);
    const hour = periods.find(({ figures }) => figures.orders > 1)?.from;
    const id = await runReport(hour ?? '');
    const stored = () => storedReport(id);
    await until(async () => (await stored()).csv !== null);
    const { csv, progress } = await stored();
    expect(progress).toBe(100);
    const file = await download(clients.analyst, id);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(csv ?? ''));
    expect(csv?.split('\r\n').length).toBeGreaterThan(2);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toMatch(/filename="sales-[\d-]+h-utc\.csv"/);
    expect((await download(clients.seller, id)).status).toBe(403);
    expect((await download(clients.analyst, randomUUID())).status).toBe(404);
  });

  it.each([
    // Hours before those of the report above: a slot that has its report runs no job.
    ['claimed', 5],
    ['computed', 6],
  ])(
    'has each report, though a worker is killed when it has %s one (ANA-5)',
    async (point, age) => {
      const { children, restart } = system;
      await children.of('analytics').kill();
      await restart('analytics', { CRASH_AT: `analytics/job/${point}#1` }).catch(() => {});
      const { ended } = children.of('analytics');
      const hour = new Date(Date.now() - age * dayMs).toISOString();
      const made = runReport(hour);
      await ended;
      const query = (sql: string) =>
        withClient(shop.databases.analytics ?? '', (db) => db.query(sql));
      // Ends the lease, as time would.
      const lost = await query(
        `update job_run set lease_until = now() where state = 'RUNNING' returning id`,
      );
      expect(lost.rows).toHaveLength(1);
      await restart('analytics');
      const id = await made;
      await until(async () => (await storedReport(id)).csv !== null);
      const taken = await query(
        `select state, attempts from job_run where id = '${lost.rows[0]?.id}'`,
      );
      expect(taken.rows).toEqual([{ state: 'DONE', attempts: 2 }]);
    },
  );

  it('keeps it in rebuilds, has it once, and has no violations (ANA-7, OPS-9)', async () => {
    const before = await salesOf(clients.analyst, 'WEEK', 365);
    expect(await seedPastSales(shop)).toBe(0);
    const address = { databaseUrl: shop.databases.analytics ?? '', busUrl: shop.busUrl };
    for (const source of ['FACTS', 'LOG'] as const) {
      const rebuilt = await rebuild(address, source, 'Europe/Moscow');
      expect(rebuilt.after).toBe(rebuilt.before);
    }
    expect((await salesOf(clients.analyst, 'WEEK', 365)).totals).toEqual(before.totals);
    expect(await violationsIn(shop)).toEqual(new Map());
  });
});

/** Runs the report of an hour, and returns the id of its job. */
async function runReport(hour: string): Promise<string> {
  const { runReport: made } = await clients.analyst.askRepeatedly<{
    runReport: { report: { id: string } };
  }>(
    `mutation ($input: RunReportInput!) {
      runReport(input: $input) { ... on RunReportPayload { report { id } } }
    }`,
    { input: { kind: 'SALES_HOURLY', hour, idempotencyKey: randomUUID() } },
  );
  return made.report.id;
}

async function storedReport(id: string): Promise<{ progress: number; csv: string | null }> {
  const query = 'query ($id: ID!) { report(id: $id) { progress csv } }';
  type Found = { report: { progress: number; csv: string | null } };
  return (await clients.analyst.askRepeatedly<Found>(query, { id })).report;
}

async function download(client: Client, id: string): Promise<Response> {
  const url = new URL(`/api/v1/reports/${id}/csv`, shop.gatewayUrl);
  return fetch(url, { headers: await client.authorization() });
}
