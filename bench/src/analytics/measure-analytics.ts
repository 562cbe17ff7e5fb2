import { rm } from 'node:fs/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { OrderFact } from '@souk/analytics/src/domain/order-facts.ts';
import { database } from '@souk/analytics/src/persistence/database.ts';
import { countCustomers, productsSold, salesBy } from '@souk/analytics/src/persistence/sales.ts';
import { analyticsFacts } from '@souk/analytics/src/usecases/publish.ts';
import { rebuildRollups } from '@souk/analytics/src/usecases/rebuild.ts';
import { recordOrderFacts } from '@souk/analytics/src/usecases/record-order-facts.ts';
import { createDatabases } from '@souk/ops/system/databases';
import { startPostgres } from '@souk/ops/system/postgres';
import { secretsIn } from '@souk/ops/system/secrets';
import { databaseNames } from '@souk/ops/system/subgraphs';
import { temporaryFolder } from '@souk/ops/system/temporary-folder';
import { transactOn } from '@souk/platform/messaging/work';
import { newLogger } from '@souk/platform/runtime/logger';
import { openDatabase } from '@souk/platform/service/database';
import { sampleSales } from './sample-sales.ts';

/** What the figures of a year with this many lines of orders cost. */
export type AnalyticsCost = {
  readonly lines: number;
  /** Milliseconds of each query: the median and the 95th percentile. */
  readonly queries: Readonly<Record<string, readonly [p50: number, p95: number]>>;
  readonly rebuildSeconds: number;
  /** Lines of new orders recorded in a second, 100 orders a transaction, by one process. */
  readonly linesPerSecond: number;
};

const zone = 'Europe/Moscow';
const runs = 100;

/** Measures queries, a rebuild and the recording of new orders on a year of sales in a new PostgreSQL. */
export async function measureAnalytics(lines: number): Promise<AnalyticsCost> {
  const folder = await temporaryFolder();
  const secrets = await secretsIn(folder);
  const cluster = await startPostgres(folder, secrets.postgres, {
    durable: false,
    onStarting: () => {},
  });
  try {
    await createDatabases(cluster.url, secrets.databases);
    const url = new URL(cluster.url);
    url.pathname = databaseNames.analytics;
    const opened = await openDatabase('analytics', database, url.href, newLogger('bench', 'fatal'));
    try {
      return await measureOn(opened.background, lines);
    } finally {
      await opened.close();
    }
  } finally {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOn(orm: MikroORM, lines: number): Promise<AnalyticsCost> {
  const em = orm.em.fork();
  for (const statement of sampleSales(lines)) await em.execute(statement);
  const transact = transactOn(orm, { source: 'analytics', contract: analyticsFacts });
  const rebuildSeconds = await secondsOf(() => transact((work) => rebuildRollups(work, zone)));
  await em.execute('vacuum analyze');
  const queries = await measureQueries(orm);
  const orders = 2_000;
  const seconds = await secondsOf(async () => {
    for (let first = 0; first < orders; first += 100)
      await transact((work) => recordOrderFacts(work, newOrders(first, 100), zone));
  });
  return { lines, queries, rebuildSeconds, linesPerSecond: (orders * 3) / seconds };
}

async function measureQueries(orm: MikroORM): Promise<AnalyticsCost['queries']> {
  const month = { from: new Date('2026-06-01Z'), to: new Date('2026-07-01Z'), by: 'DAY' } as const;
  const all = { sellerId: null, categoryId: null, productId: null };
  const sellerOf = (run: number) => `s${(run * 37) % 200}`;
  const em = orm.em.fork();
  const asked = {
    "a seller's month": (run: number) =>
      salesBy(em, month, { ...all, sellerId: sellerOf(run) }, zone),
    "the shop's month": () => salesBy(em, month, all, zone),
    'top ten of a seller': (run: number) => productsSold(em, month, sellerOf(run), 10, zone),
    "a seller's customers": (run: number) => countCustomers(em, month, sellerOf(run), zone),
  };
  const measured: Record<string, readonly [number, number]> = {};
  for (const [name, ask] of Object.entries(asked)) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(1_000 * (await secondsOf(() => ask(run))));
    times.sort((one, other) => one - other);
    measured[name] = [times[runs / 2] ?? 0, times[(runs * 95) / 100] ?? 0];
  }
  return measured;
}

/** Orders of three lines that are placed and confirmed. */
function newOrders(first: number, count: number): OrderFact[] {
  return Array.from({ length: count }, (_, index) => first + index).flatMap((n): OrderFact[] => {
    const at = new Date(Date.parse('2026-12-30T10:00:00Z') + n);
    const lines = [0, 1, 2].map((line) => {
      const product = (n * 7_919 + line * 104_729) % 5_000;
      const ids = { productId: `p${product}`, sellerId: `s${product % 200}` };
      return { ...ids, categoryId: `${product % 20}`, quantity: 1, price: 10_000 };
    });
    const placed = { buyerId: `b${n % 20_000}`, currency: 'RUB', at, lines };
    const orderId = `new${n}`;
    return [
      { kind: 'PLACED', orderId, placed },
      { kind: 'CONFIRMED', orderId, at },
    ];
  });
}

async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return (performance.now() - begun) / 1_000;
}
