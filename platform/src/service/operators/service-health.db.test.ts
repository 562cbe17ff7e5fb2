import { newBroker } from '../../testing/broker.ts';
import { counted, counterDatabase } from '../../testing/counter.ts';
import { publishedRecord } from '../../testing/published-record.ts';
import { newFigures } from '../figures.ts';
import { Health } from '../health.ts';
import { serviceHealthOf } from './service-health.ts';

it('the health of a service has its dependencies and its backlog; null is what is not known (OPS-2)', async () => {
  const [orm, broker] = await Promise.all([counterDatabase(), newBroker(Object.keys(counted))]);
  const bus = broker.bus();
  const figures = newFigures({ orm, bus, group: 'counter', topics: ['counted'] });
  const health = new Health('database');
  const checks = { database: () => orm.em.fork().execute('select 1'), bus: () => bus.ping() };
  health.started(checks, async () => '');
  await bus.publish([publishedRecord('counted', 'a', { n: 1 })]);
  const available = { name: 'database', available: true };
  expect(await serviceHealthOf(health, figures)).toEqual({
    ready: true,
    dependencies: [available, { name: 'bus', available: true }],
    lag: [{ topic: 'counted', records: '1' }],
    ...{ outboxPending: 0, outboxOldestAgeSeconds: 0, parkedMessages: 0, deadLetters: 0 },
  });

  await broker.cut();
  const without = { ready: false, dependencies: [available, { name: 'bus', available: false }] };
  expect(await serviceHealthOf(health, figures)).toMatchObject({ ...without, lag: null });
  await orm.close();
  expect(await serviceHealthOf(health, figures)).toMatchObject({
    lag: null,
    ...{ outboxPending: null, outboxOldestAgeSeconds: null, parkedMessages: null },
  });
  await broker.close();
});
