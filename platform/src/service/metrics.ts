import type { ApolloServerPlugin } from '@apollo/server';
import { Counter, Gauge, Registry } from 'prom-client';
import type { PoolFigures } from '../database/pool-figures.ts';
import type { PublishedMessage } from '../messaging/work.ts';
import type { Notifier } from '../runtime/notifier.ts';
import { countDroppedLines } from './count-dropped-lines.ts';
import { countOperations } from './count-operations.ts';
import type { Figures } from './figures.ts';
import type { ReadMetrics } from './health.ts';
import { addMeasures, type CommittedLine, type Measures } from './measures.ts';
import { processMetrics } from './process-metrics.ts';
import type { MutationRefusal } from './report-refusals.ts';

type Sources = {
  readonly figures: Figures;
  readonly commits: Pick<Notifier<readonly PublishedMessage[]>, 'listen'>;
  readonly refusals: Pick<Notifier<MutationRefusal>, 'listen'>;
  readonly lines: Pick<Notifier<CommittedLine>, 'listen'>;
  readonly pools?: PoolFigures;
  readonly measures?: Measures | undefined;
  /** The service's name. */
  readonly service: string;
};

const helps = {
  outbox_pending: 'Messages waiting to be sent.',
  outbox_oldest_age_seconds: 'Age of the oldest message waiting to be sent.',
  parked_messages: 'Messages waiting to be retried.',
  dead_letters: 'Messages that failed for good.',
};

/** The metrics of a service. */
export type ServiceMetrics = {
  /** Counts the requests of its server. */
  readonly operations: ApolloServerPlugin;
  readonly read: ReadMetrics;
};

/**
 * Measures one service on demand, in Prometheus' text format. The registry is its own, as services
 * share processes. What can't be measured now is left out.
 */
export function metricsOf(sources: Sources): ServiceMetrics {
  const { figures, commits, refusals, lines, service } = sources;
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const operations = countOperations(registry);
  countPublished(registry, commits);
  countRefusals(registry, refusals);
  countDroppedLines(registry, service);
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const lag = gauge('consumer_lag', 'Records not handled yet.', ['topic']);
  const pool = gauge('database_connections', 'Connections to the database.', ['state']);
  const own = gauge('database_pool_connections', poolHelp, ['pool', 'state']);
  const ofTables = (Object.keys(helps) as (keyof typeof helps)[]).map(
    (name) => [name, gauge(name, helps[name])] as const,
  );
  const measureTables = async () => {
    const found = await figures.tables();
    for (const [name, one] of ofTables) one.set(found[name]);
  };
  const measurePool = async () => {
    for (const { state, count } of await figures.connections()) pool.set({ state }, count);
  };
  const measureOwn = async () => {
    for (const { pool: name, state, count } of sources.pools?.() ?? [])
      own.set({ pool: name, state }, count);
  };
  const measureBusiness = addMeasures(registry, sources.measures ?? {}, lines);
  const measureLag = async () => {
    for (const [topic, records] of await figures.lag()) lag.set({ topic }, Number(records));
  };
  const read = async () => {
    for (const one of [lag, pool, own]) one.reset();
    // `reset` would set them to 0, as they have no labels.
    for (const [, one] of ofTables) one.remove();
    const all = [measureTables(), measurePool(), measureLag(), measureOwn(), measureBusiness()];
    await Promise.allSettled(all);
    return `${await registry.metrics()}${await processMetrics()}`;
  };
  return { operations, read };
}

const poolHelp =
  'Connections of a pool of this process: in use, idle; and work that waits for one.';

/** Counts what commits publish. Each step of a checkout is a message, so it is counted too. */
function countPublished(
  registry: Registry,
  commits: Pick<Notifier<readonly PublishedMessage[]>, 'listen'>,
): void {
  const published = new Counter({
    name: 'messages_told_total',
    help: 'Facts and commands published since the start.',
    labelNames: ['type'],
    registers: [registry],
  });
  commits.listen((messages) => {
    for (const { type } of messages) published.inc({ type });
  });
}

function countRefusals(
  registry: Registry,
  refusals: Pick<Notifier<MutationRefusal>, 'listen'>,
): void {
  const refused = new Counter({
    name: 'mutation_refusals_total',
    help: 'Mutations that returned a refusal, by its type, since the start.',
    labelNames: ['mutation', 'type'],
    registers: [registry],
  });
  refusals.listen(({ mutation, type }) => refused.inc({ mutation, type }));
}
