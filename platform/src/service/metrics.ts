import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import { Counter, Gauge, Registry } from 'prom-client';
import type { EventBus } from '../bus/bus.ts';
import { type Consumers, topicsOf } from '../messaging/consumer/consumers.ts';
import type { PublishedMessage } from '../messaging/work.ts';
import { inTime } from '../runtime/in-time.ts';
import type { Notifier } from '../runtime/notifier.ts';
import { countDroppedLines } from './count-dropped-lines.ts';
import type { MutationRefusal } from './report-refusals.ts';

type Sources<Out extends Contract> = {
  readonly orm: MikroORM;
  readonly bus: Pick<EventBus, 'lag'>;
  readonly commits: Pick<Notifier<readonly PublishedMessage[]>, 'listen'>;
  readonly refusals: Pick<Notifier<MutationRefusal>, 'listen'>;
  readonly group: string;
  readonly consumers: Consumers<Out>;
};

const tableFigures = `
  select
    (select count(*)::float8 from outbox) as outbox_pending,
    (select coalesce(extract(epoch from now() - min(occurred_at)), 0)::float8 from outbox)
      as outbox_oldest_age_seconds,
    (select count(*)::float8 from parked where consumer = ? and dead_at is null) as parked_messages,
    (select count(*)::float8 from parked where consumer = ? and dead_at is not null) as dead_letters`;
const connections = `
  select coalesce(state, 'unknown') as state, count(*)::float8 as count
  from pg_stat_activity where datname = current_database() group by 1`;

const helps = {
  outbox_pending: 'Messages waiting to be sent.',
  outbox_oldest_age_seconds: 'Age of the oldest message waiting to be sent.',
  parked_messages: 'Messages waiting to be retried.',
  dead_letters: 'Messages that failed for good.',
};

/** What is not measured within this time is left out. */
const measureMs = 2_000;

/**
 * Measures one service on demand, in Prometheus' text format. The registry is its own, as services
 * share processes. What can't be measured now is left out.
 */
export function metricsOf<Out extends Contract>({
  orm,
  bus,
  commits,
  refusals,
  group,
  consumers,
}: Sources<Out>): () => Promise<string> {
  const registry = new Registry();
  registry.setDefaultLabels({ service: group });
  countPublished(registry, commits);
  countRefusals(registry, refusals);
  countDroppedLines(registry, group);
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const lag = gauge('consumer_lag', 'Records not handled yet.', ['topic']);
  const pool = gauge('database_connections', 'Connections to the database.', ['state']);
  const ofTables = Object.entries(helps).map(([name, help]) => [name, gauge(name, help)] as const);
  const query = <Row extends object>(sql: string, values: string[] = []) =>
    inTime(queryOpen<Row>(orm, sql, values), measureMs);
  const measureTables = async () => {
    const [found = {}] = await query<Record<string, number>>(tableFigures, [group, group]);
    for (const [name, one] of ofTables) one.set(found[name] ?? 0);
  };
  const measurePool = async () => {
    const found = await query<{ state: string; count: number }>(connections);
    for (const { state, count } of found) pool.set({ state }, count);
  };
  const measureLag = async () => {
    const found = await inTime(bus.lag(group, topicsOf(consumers)), measureMs);
    for (const [topic, records] of found) lag.set({ topic }, Number(records));
  };
  return async () => {
    for (const one of [lag, pool]) one.reset();
    // `reset` would set them to 0, as they have no labels.
    for (const [, one] of ofTables) one.remove();
    await Promise.allSettled([measureTables(), measurePool(), measureLag()]);
    return registry.metrics();
  };
}

/** Rejects when the database is closed, as after a stop: a statement alone would open it again. */
async function queryOpen<Row extends object>(
  orm: MikroORM,
  sql: string,
  values: string[],
): Promise<Row[]> {
  if (!(await orm.isConnected())) throw new Error('The database is not connected.');
  return orm.em.fork().execute<Row[]>(sql, values);
}

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
