import { type PublishedMessage, transactOn } from '../messaging/work.ts';
import { newNotifier } from '../runtime/notifier.ts';
import { newBroker } from '../testing/broker.ts';
import { counted, counterDatabase } from '../testing/counter.ts';
import { publishedRecord } from '../testing/published-record.ts';
import { newFigures } from './figures.ts';
import type { CommittedLine } from './measures.ts';
import { metricsOf } from './metrics.ts';
import type { MutationRefusal } from './report-refusals.ts';

const stepSeconds = { name: 'step_seconds', help: 'Steps.', message: 'step', labels: ['step'] };
let isReadable = true;
const read = async () => {
  if (!isReadable) throw new Error('The database is unavailable.');
  return { sagas_running: 3 };
};

it('the metrics of a service show its backlog, and leave out what is unavailable', async () => {
  const [orm, broker] = await Promise.all([counterDatabase(), newBroker(['counted'])]);
  const bus = broker.bus();
  const figures = newFigures({ orm, bus, group: 'counter', topics: ['counted'] });
  const commits = newNotifier<readonly PublishedMessage[]>();
  const refusals = newNotifier<MutationRefusal>();
  const lines = newNotifier<CommittedLine>();
  const measures = {
    durations: [stepSeconds],
    gauges: { helps: { sagas_running: 'Sagas.' }, read },
  };
  const sources = { figures, commits, refusals, lines, measures, service: 'counter' };
  const { read: metrics } = metricsOf(sources);
  const onCommit = commits.notify;
  const transact = transactOn(orm, { source: 'counter', contract: counted, onCommit });
  await transact(async (work) => work.publish('recounted', 'a', { n: 1 }));
  await bus.publish([
    publishedRecord('counted', 'a', { n: 1 }),
    publishedRecord('counted', 'b', { n: 2 }),
  ]);

  lines.notify({ message: 'step', fields: { step: 'count', seconds: 0.2 } });
  lines.notify({ message: 'other', fields: { step: 'count', seconds: 9 } });
  refusals.notify({ mutation: 'recount', type: 'NotFound', traceId: null });

  const text = await metrics();
  expect(text).toContain('outbox_pending{service="counter"} 1');
  expect(text).toMatch(/outbox_oldest_age_seconds{service="counter"} \d/);
  expect(text).toContain('consumer_lag{topic="counted",service="counter"} 2');
  expect(text).toContain('messages_told_total{type="recounted",service="counter"} 1');
  expect(text).toContain(
    'mutation_refusals_total{mutation="recount",type="NotFound",service="counter"} 1',
  );
  expect(text).toMatch(/database_connections{state="active",service="counter"} [1-9]/);
  expect(text).toContain('step_seconds_bucket{le="0.25",service="counter",step="count"} 1');
  expect(text).toContain('step_seconds_count{service="counter",step="count"} 1');
  expect(text).toContain('sagas_running{service="counter"} 3');
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  expect(text).toContain('parked_messages{service="counter"} 0');
  expect(text).toContain('dead_letters{service="counter"} 0');

  await broker.cut();
  const without = await metrics();
  expect(without).toContain('outbox_pending{service="counter"} 1');
  expect(without).toContain('messages_told_total{type="recounted",service="counter"} 1');
  expect(without).not.toContain('consumer_lag{');

  isReadable = false;
  await orm.close();
  const withoutDatabase = await metrics();
  expect(withoutDatabase).toContain('messages_told_total{type="recounted",service="counter"} 1');
  expect(withoutDatabase).not.toMatch(/^(outbox|parked|dead|database|sagas)_\w+{/m);
  await broker.close();
});

it('metrics do not wait for a broker that does not answer (OPS-3)', async () => {
  const orm = await counterDatabase();
  const bus = { lag: () => new Promise<never>(() => {}) };
  const [commits, refusals] = [
    newNotifier<readonly PublishedMessage[]>(),
    newNotifier<MutationRefusal>(),
  ];
  const figures = newFigures({ orm, bus, group: 'counter', topics: ['counted'] });
  const lines = newNotifier<CommittedLine>();
  const { read: metrics } = metricsOf({ figures, commits, refusals, lines, service: 'counter' });
  const text = await metrics();
  expect(text).toContain('outbox_pending{service="counter"} 0');
  expect(text).not.toContain('consumer_lag{');
  await orm.close();
});
