import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import { Counter, Gauge, Registry } from 'prom-client';
import type { EventBus } from '../bus/bus.ts';
import { type Consumers, topicsOf } from '../messaging/consumer/consumers.ts';
import type { PublishedMessage } from '../messaging/work.ts';
import type { Notifier } from '../runtime/notifier.ts';

type Measured<Out extends Contract> = {
  readonly orm: MikroORM;
  readonly bus: Pick<EventBus, 'lag'>;
  readonly commits: Pick<Notifier<readonly PublishedMessage[]>, 'listen'>;
  readonly group: string;
  readonly consumers: Consumers<Out>;
};

const waiting = `
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
  outbox_pending: 'Messages that wait to be sent.',
  outbox_oldest_age_seconds: 'How long the oldest of them has waited.',
  parked_messages: 'Messages that wait to be tried again.',
  dead_letters: 'Messages that were given up.',
};

/**
 * The figures of one service in Prometheus' text format, taken when they are asked for. The registry
 * is its own, as services share processes. What can't be measured now is left out.
 */
export function metricsOf<Out extends Contract>({
  orm,
  bus,
  commits,
  group,
  consumers,
}: Measured<Out>): () => Promise<string> {
  const registry = new Registry();
  registry.setDefaultLabels({ service: group });
  countTold(registry, commits);
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const lag = gauge('consumer_lag', 'Records that are not handled yet.', ['topic']);
  const pool = gauge('database_connections', 'Connections to the database.', ['state']);
  const ofTables = Object.entries(helps).map(([name, help]) => [name, gauge(name, help)] as const);
  const measureTables = async () => {
    const figures = orm.em.fork().execute<Record<string, number>[]>(waiting, [group, group]);
    const [found = {}] = await figures;
    for (const [name, one] of ofTables) one.set(found[name] ?? 0);
  };
  const measurePool = async () => {
    const found = await orm.em.fork().execute<{ state: string; count: number }[]>(connections);
    for (const { state, count } of found) pool.set({ state }, count);
  };
  const measureLag = async () => {
    for (const [topic, records] of await bus.lag(group, topicsOf(consumers)))
      lag.set({ topic }, Number(records));
  };
  return async () => {
    for (const one of [lag, pool, ...ofTables.map(([, table]) => table)]) one.reset();
    await Promise.allSettled([measureTables(), measurePool(), measureLag()]);
    return registry.metrics();
  };
}

/** Each step of a checkout is a message, so this counts them too. */
function countTold(
  registry: Registry,
  commits: Pick<Notifier<readonly PublishedMessage[]>, 'listen'>,
): void {
  const told = new Counter({
    name: 'messages_told_total',
    help: 'Facts that were told and commands that were sent, since the start.',
    labelNames: ['type'],
    registers: [registry],
  });
  commits.listen((messages) => {
    for (const { type } of messages) told.inc({ type });
  });
}
