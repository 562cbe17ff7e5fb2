import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import { Gauge, Registry } from 'prom-client';
import type { EventBus } from './bus/bus.ts';
import { type Consumers, topicsOf } from './consumer/consumers.ts';

type Measured<Out extends Contract> = {
  readonly orm: MikroORM;
  readonly bus: Pick<EventBus, 'lag'>;
  readonly group: string;
  readonly consumers: Consumers<Out>;
};

const figures = `
  select
    (select count(*)::float8 from outbox) as outbox_pending,
    (select coalesce(extract(epoch from now() - min(occurred_at)), 0)::float8 from outbox)
      as outbox_oldest_age_seconds,
    (select count(*)::float8 from parked where consumer = ? and dead_at is null) as parked_messages,
    (select count(*)::float8 from parked where consumer = ? and dead_at is not null) as dead_letters`;

/**
 * The figures of one service in Prometheus' text format, taken when they are asked for. The registry
 * is its own, as services share processes. What can't be measured now is left out.
 */
export function metricsOf<Out extends Contract>({
  orm,
  bus,
  group,
  consumers,
}: Measured<Out>): () => Promise<string> {
  const registry = new Registry();
  registry.setDefaultLabels({ service: group });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const lag = gauge('consumer_lag', 'Records that are not handled yet.', ['topic']);
  const ofTables = new Map([
    ['outbox_pending', gauge('outbox_pending', 'Messages that wait to be sent.')],
    [
      'outbox_oldest_age_seconds',
      gauge('outbox_oldest_age_seconds', 'How long the oldest of them has waited.'),
    ],
    ['parked_messages', gauge('parked_messages', 'Messages that wait to be tried again.')],
    ['dead_letters', gauge('dead_letters', 'Messages that were given up.')],
  ]);
  const measureTables = async () => {
    const [found = {}] = await orm.em
      .fork()
      .execute<Record<string, number>[]>(figures, [group, group]);
    for (const [name, one] of ofTables) one.set(found[name] ?? 0);
  };
  const measureLag = async () => {
    for (const [topic, records] of await bus.lag(group, topicsOf(consumers)))
      lag.set({ topic }, Number(records));
  };
  return async () => {
    registry.resetMetrics();
    await Promise.allSettled([measureTables(), measureLag()]);
    return registry.metrics();
  };
}
