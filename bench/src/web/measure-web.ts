import { seed } from '@souk/ops/seed/seed';
import { seedPastSales } from '@souk/ops/seed/seed-past-sales';
import type { RunningSystem } from '@souk/ops/system/running';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { defaultRateLimit } from '../../../gateway/src/operations/use-rate-limit.ts';
import type { Measurement } from '../measurement.ts';
import { cpuSeconds } from '../processes.ts';
import { measurePages, type PageFigures } from './measure-pages.ts';
import { loadLists, walkOfVisitors } from './visitors.ts';
import { webMemory } from './web-memory.ts';

const visitors = 100;
const warmUpLists = 300;
const lists = 500;

/** The limits of production: temporary shops have none. */
const limits = {
  USER_COST_PER_MINUTE_MAX: String(defaultRateLimit.perUser),
  ADDRESS_COST_PER_MINUTE_MAX: String(defaultRateLimit.perAddress),
};

/** Yields the figures of each family of pages, and then those of the server of pages. */
export async function* measureWeb(): AsyncGenerator<PageFigures | Measurement> {
  // A process for each service, so that the processor time of the pages is that of a process.
  const system = await startTemporarySystem({
    ...{ mode: 'embedded', hosting: 'process-per-service', durable: true },
    ...{ webPort: 0, overrides: limits },
  });
  try {
    await seed(system.running);
    await seedPastSales(system.running);
    yield* measurePages(system.running);
    yield* serverFigures(system.running, system.processes.web?.pid ?? 0);
  } finally {
    await system.stop();
  }
  yield* memoryFigures();
}

async function* serverFigures(
  { webUrl = '' }: RunningSystem,
  pid: number,
): AsyncGenerator<Measurement> {
  const answers = await walkOfVisitors(webUrl, visitors);
  const all = [...answers.values()].reduce((sum, count) => sum + count, 0);
  const refused = answers.get(429) ?? 0;
  const notShown = all - refused - (answers.get(200) ?? 0);
  const how = `${all} pages of ${visitors} visitors at once`;
  yield { name: 'pages refused with 429', measured: refused, budget: 0, unit: '', how };
  yield { name: 'pages not shown for other reasons', measured: notShown, budget: 0, unit: '', how };
  await loadLists(webUrl, warmUpLists);
  const before = cpuSeconds(pid);
  await loadLists(webUrl, lists);
  yield {
    name: 'CPU of a list of 24 products',
    measured: ((cpuSeconds(pid) - before) * 1_000) / lists,
    budget: 5,
    unit: 'ms',
    how: `of the server of pages, Brotli included; ${lists} lists`,
  };
}

async function* memoryFigures(): AsyncGenerator<Measurement> {
  const { atRest, afterLists } = await webMemory();
  const how = 'PSS of a launcher with pages, less that of one without';
  yield { name: 'memory of the pages', measured: atRest, budget: 25, unit: 'MB', how };
  yield {
    name: 'memory of the pages, after 200 lists',
    measured: afterLists,
    budget: 25,
    unit: 'MB',
    how,
  };
}
