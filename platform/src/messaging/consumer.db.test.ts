import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import type { EventBus, OutgoingRecord, Running } from '../bus/bus.ts';
import { newBroker, type TestBroker } from '../testing/broker.ts';
import {
  type Counted,
  counted,
  counterDatabase,
  effectsOf,
  prepareEffects,
  recordEffect,
  recounting,
} from '../testing/counter.ts';
import { urlOf } from '../testing/postgres.ts';
import { publishedRecord } from '../testing/published-record.ts';
import { until } from '../testing/test-file.ts';
import { wireTo } from '../testing/wire.ts';
import { type Consumers, each, type Message, on, onForeign, startConsumer } from './consumer.ts';
import { listDeadLetters, releaseDeadLetters } from './dead-letters.ts';
import { InboxEntry } from './inbox.ts';
import { OutboxMessage } from './outbox.ts';
import { ParkedMessage } from './parked-message.ts';
import { startRelay } from './relay.ts';
import { transactOn, type Work } from './work.ts';

const group = 'counter';
const publisher = { source: 'counter', contract: counted };
/** Short waits: the default ones would take minutes. */
const retryPolicy = { firstMs: 1, factor: 1, maxMs: 1, attemptsMax: 8 };

let orm: MikroORM;
let broker: TestBroker;
let running: Running[];
let log: Record<string, unknown>[];

beforeEach(async () => {
  [orm, broker] = await Promise.all([counterDatabase(), newBroker(['counted', 'recounted'])]);
  await prepareEffects(orm);
  running = [];
  log = [];
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  await Promise.all([orm.close(), broker.close()]);
});

async function start(
  consumers: Consumers<Counted> = recounting,
  other: { orm?: MikroORM; bus?: Pick<EventBus, 'consume'> } = {},
) {
  const logger = pino({}, { write: (line) => void log.push(JSON.parse(line)) });
  const usual = { orm, bus: broker.bus(), group, publisher, consumers, logger, retryPolicy };
  const consumer = await startConsumer({ ...usual, ...other });
  running.push(consumer);
  return consumer;
}

const send = (...records: OutgoingRecord[]) => broker.bus().publish(records);
const count = (key: string | null, n: number, headers = {}) =>
  publishedRecord('counted', key, { n }, headers);

/** Resolves as soon as there are that many effects. */
async function effects(total: number) {
  await until(async () => (await effectsOf(orm)).length >= total);
  return effectsOf(orm);
}

async function untilHandled(): Promise<void> {
  const bus = broker.bus();
  await until(async () => (await bus.lag(group, ['counted'])).get('counted') === 0n);
}

async function deadLetters(total: number) {
  await until(async () => (await listDeadLetters(orm.em.fork())).length >= total);
  return listDeadLetters(orm.em.fork());
}

/** Consumers that fail at one number, that many times. */
function failing(bad: number, times: number) {
  const attempts: number[] = [];
  const consumers: Consumers<Counted> = [
    on(counted, {
      counted: each(async (work, { key, data: { n } }) => {
        await recordEffect(work, key, n);
        work.publish('recounted', key ?? 'none', { n });
        if (n !== bad) return;
        attempts.push(n);
        if (attempts.length <= times) throw new Error('Not yet.');
      }),
    }),
  ];
  return { attempts, consumers };
}

describe('a message', () => {
  it('has its effect, and is the cause of what its handler publishes', async () => {
    await start();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const record = count('a', 1, { correlationid: 'story', traceparent });
    await send(record);
    expect(await effects(1)).toEqual([['a', 1]]);
    expect(await orm.em.fork().find(OutboxMessage, {})).toMatchObject([
      {
        type: 'recounted',
        key: 'a',
        correlationId: 'story',
        causationId: record.headers.ce_id,
        traceparent: expect.stringMatching(/^00-0af7651916cd43dd8448eb211c80319c-[\da-f]{16}-01$/),
      },
    ]);
  });

  it('has id, source, version, time and cause', async () => {
    const got: Message<{ n: number }>[] = [];
    const take = async (_: unknown, messages: readonly Message<{ n: number }>[]) => {
      got.push(...messages);
    };
    const at = '2026-01-02T03:04:05.000Z';
    const [first, second] = [
      count('a', 1, { ce_id: 'one', aggregateversion: '7', ce_time: at }),
      publishedRecord('counted', 'a', { n: 2 }, { ce_id: 'two' }),
    ];
    await send(first, second);
    await start([on(counted, { counted: take })]);
    await untilHandled();
    expect(got).toHaveLength(2);
    expect(got[0]).toEqual({
      id: 'one',
      type: 'counted',
      source: 'elsewhere',
      topic: 'counted',
      key: 'a',
      data: { n: 1 },
      version: 7,
      at: new Date(at),
      cause: { correlationId: 'one', causationId: 'one', traceparent: null },
    });
    expect(got[1]).toMatchObject({ id: 'two', version: null });
  });

  it('is handled with the rest of its batch in one transaction', async () => {
    const calls: number[] = [];
    await send(...Array.from({ length: 30 }, (_, n) => count('a', n)));
    await start([
      on(counted, {
        counted: async (work, messages) => {
          calls.push(messages.length);
          for (const { key, data } of messages) await recordEffect(work, key, data.n);
        },
      }),
    ]);
    expect(await effects(30)).toEqual(Array.from({ length: 30 }, (_, n) => ['a', n]));
    expect(calls).toEqual([30]);
  });

  it('has one effect, however often it is delivered (EVT-8)', async () => {
    const record = count('a', 1);
    await send(record, record, count('a', 2));
    const consumer = await start();
    await effects(2);
    await send(record);
    await untilHandled();
    await broker.admin.rewind(group, ['counted'], 1_000);
    await untilHandled();
    await consumer.stop();
    await broker.admin.rewind(group, ['counted'], 1_000);
    await start();
    await untilHandled();
    expect(await effectsOf(orm)).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
    expect(await orm.em.fork().count(OutboxMessage)).toBe(2);
  });

  it.each(['taken', 'handled', 'committed'])(
    'has one effect when the process dies after it was %s (INV-6, EVT-7)',
    async (point) => {
      await send(count('a', 1), count('b', 2));
      const script = `${import.meta.dirname}/../testing/consumer-process.ts`;
      const env = { CRASH_AT: `counter/consumer/${point}#1` };
      const consumer = spawn(process.execPath, [script, urlOf(orm), broker.url], { env });
      expect(await once(consumer, 'exit')).toEqual([null, 'SIGKILL']);
      await start();
      await untilHandled();
      expect((await effectsOf(orm)).sort()).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
      expect(await orm.em.fork().count(OutboxMessage)).toBe(2);
    },
  );

  it('is skipped when it has no handler, or is a tombstone', async () => {
    await send(
      publishedRecord('recounted', 'a', { n: 1 }),
      { ...count('a', 1), value: null },
      { ...count(null, 2), value: null },
      count('a', 3),
    );
    await start([...recounting, on(counted, { recounted: async () => {} })]);
    expect(await effects(1)).toEqual([['a', 3]]);
    await untilHandled();
    expect(await orm.em.fork().count(ParkedMessage)).toBe(0);
    expect(log).toEqual([]);
  });

  it('needs no key', async () => {
    await send(count(null, 1));
    await start();
    expect(await effects(1)).toEqual([[null, 1]]);
  });

  it('of an external producer, without headers, is handled where it is subscribed to', async () => {
    const external = { topic: 'counted', key: null, value: '{"n": 1}', headers: {} };
    const ids: [string, string | null][] = [];
    await send(external, count('a', 2));
    await start([
      ...recounting,
      onForeign(
        'elsewhere',
        counted.counted,
        each(async (work, { id, source, key, data }) => {
          ids.push([id, source]);
          await recordEffect(work, key, data.n);
        }),
      ),
    ]);
    expect((await effects(2)).sort()).toEqual([
      [null, 1],
      ['a', 2],
    ]);
    expect(ids).toEqual([[expect.stringMatching(/^counted\/\d\/\d+$/), null]]);
    await broker.admin.rewind(group, ['counted'], 10);
    await untilHandled();
    expect(await effectsOf(orm)).toHaveLength(2);
  });

  it('leaves the inbox after 14 days', async () => {
    await send(count('a', 1), count('a', 2));
    const consumer = await start();
    await effects(2);
    await consumer.stop();
    const age = `update inbox set seen_at = now() - interval '15 days' where id = ?`;
    const [oldest] = await orm.em.fork().find(InboxEntry, {});
    await orm.em.execute(age, [oldest?.id]);
    await start();
    await until(async () => (await orm.em.fork().count(InboxEntry)) <= 1);
  });
});

describe('a message whose handling fails', () => {
  it('has no effect and publishes nothing', async () => {
    const { consumers } = failing(1, Number.POSITIVE_INFINITY);
    await send(count('a', 1));
    await start(consumers);
    await deadLetters(1);
    expect(await effectsOf(orm)).toEqual([]);
    expect(await orm.em.fork().count(OutboxMessage)).toBe(0);
  });

  it('succeeds at the fourth attempt; its key waits in order, others do not (EVT-9)', async () => {
    const { attempts, consumers } = failing(1, 3);
    await send(count('bad', 1), count('bad', 2), count('good', 10), count('bad', 3));
    await start(consumers);
    const all = await effects(4);
    expect(attempts).toHaveLength(4);
    expect(all.filter(([key]) => key === 'bad')).toEqual([
      ['bad', 1],
      ['bad', 2],
      ['bad', 3],
    ]);
    expect(all).toContainEqual(['good', 10]);
    expect(await orm.em.fork().count(ParkedMessage)).toBe(0);
  });

  it('blocks its own key only, and no message of its key overtakes it', async () => {
    const open = Promise.withResolvers<void>();
    let failures = 2;
    await start([
      on(counted, {
        counted: each(async (work, { key, data: { n } }) => {
          if (n === 1 && failures > 0) {
            failures -= 1;
            throw new Error('Not yet.');
          }
          if (n === 1) await open.promise;
          await recordEffect(work, key, n);
        }),
      }),
    ]);
    await send(count('bad', 1), count('good', 10));
    await send(count('bad', 2), count('good', 11));
    expect(await effects(2)).toEqual([
      ['good', 10],
      ['good', 11],
    ]);
    await untilHandled();
    open.resolve();
    expect((await effects(4)).slice(2)).toEqual([
      ['bad', 1],
      ['bad', 2],
    ]);
  });

  it('is a dead letter after eight attempts; its key goes on without it (EVT-9)', async () => {
    const { consumers } = failing(1, Number.POSITIVE_INFINITY);
    await send(count('bad', 1), count('bad', 2));
    await start(consumers);
    expect(await effects(1)).toEqual([['bad', 2]]);
    expect(await listDeadLetters(orm.em.fork())).toMatchObject([
      {
        consumer: group,
        topic: 'counted',
        key: 'bad',
        value: '{"n":1}',
        attempts: 8,
        error: 'Error: Not yet.',
      },
    ]);
    const line = { level: 50, topic: 'counted', failed: 8, msg: 'message failed, dead letter' };
    expect(log).toContainEqual(expect.objectContaining(line));
  });

  /** Each value is one that PostgreSQL or the contract of the published message can't hold. */
  it.each<[string, (work: Work<Counted>) => unknown, string]>([
    ['NUL in a text', ({ em }) => em.execute(`select ?::text`, ['secret\0']), 'SQLSTATE 08P01.'],
    ['NUL in JSON', ({ em }) => em.execute('select ?::jsonb', ['"secret\\u0000"']), '22P05.'],
    ['half a character', ({ em }) => em.execute('select ?::jsonb', ['"\\ud800"']), '22P02.'],
    ['a large number', ({ em }) => em.execute('select ?::int', [2 ** 40]), 'SQLSTATE 22003.'],
    ['an invalid event', (work) => work.publish('recounted', 'a', { n: 1.5 }), 'n: '],
  ])('that can never be stored is a dead letter at once: %s (EVT-9)', async (_, store, reason) => {
    const attempts: number[] = [];
    const storing = each<{ n: number }, Counted>(async (work, { key, data: { n } }) => {
      attempts.push(n);
      if (n === 1) await store(work);
      await recordEffect(work, key, n);
    });
    await send(count('bad', 1));
    await start([on(counted, { counted: storing })]);
    const [deadLetter] = await deadLetters(1);
    expect(deadLetter).toMatchObject({ attempts: 1, error: expect.stringContaining(reason) });
    await send(count('bad', 2));
    expect(await effects(1)).toEqual([['bad', 2]]);
    expect(attempts).toEqual([1, 2]);
    expect(log).toMatchObject([{ level: 50, failed: 1, reason: deadLetter?.error }]);
    expect(JSON.stringify([log, deadLetter?.error])).not.toMatch(/secret|stack|select/);
  });

  it('is handled once more when the dead letter is released, in order (EVT-9)', async () => {
    const { consumers } = failing(1, Number.POSITIVE_INFINITY);
    await send(count('bad', 1));
    const consumer = await start(consumers);
    const [deadLetter] = await deadLetters(1);
    await consumer.stop();
    await send(count('bad', 2));
    expect(await releaseDeadLetters(orm.em.fork(), { topic: 'other' })).toBe(0);
    expect(await releaseDeadLetters(orm.em.fork(), { position: deadLetter?.position ?? -1n })).toBe(
      1,
    );
    await start();
    expect(await effects(2)).toEqual([
      ['bad', 1],
      ['bad', 2],
    ]);
    expect(await orm.em.fork().count(ParkedMessage)).toBe(0);
  });

  it('uses up no attempt when the database becomes unavailable', async () => {
    const wire = await wireTo(urlOf(orm));
    const far = await MikroORM.init({ ...orm.config.getAll(), clientUrl: wire.url });
    let wasCut = false;
    const consumers = [
      on(counted, {
        counted: each<{ n: number }, Counted>(async (work, { key, data }) => {
          if (!wasCut) {
            wasCut = true;
            await wire.cut();
            await wire.mend();
          }
          await recordEffect(work, key, data.n);
        }),
      }),
    ];
    await send(count('a', 1));
    await start(consumers, { orm: far });
    await effects(1);
    expect(wasCut).toBe(true);
    const retried = expect.objectContaining({ msg: 'message failed, will be retried' });
    expect(log).not.toContainEqual(retried);
    expect(await orm.em.fork().count(ParkedMessage)).toBe(0);
    await running.pop()?.stop();
    await far.close();
    await wire.cut();
  });
});

describe('an undecodable record (EVT-10)', () => {
  const undecodable: [string, Partial<OutgoingRecord>, RegExp][] = [
    ['no JSON', { value: 'till 7: 3 x tea' }, /not valid JSON/],
    ['nothing', { value: '' }, /not valid JSON/],
    ['JSON of another shape', { value: '{"n":"many"}' }, /n: /],
    ['an unknown type', { headers: { ce_type: 'discounted' } }, /unknown/],
    ['no type', { headers: {} }, /ce_type/],
    ['no id', { headers: { ce_type: 'counted', ce_source: 'elsewhere' } }, /ce_id/],
    ['a key that is too long', { key: 'k'.repeat(3_000) }, /key/],
    [
      'an id that is too long',
      { headers: { ...count('a', 1).headers, ce_id: 'x'.repeat(201) } },
      /ce_id/,
    ],
  ];
  it.each(undecodable)(
    'with %s is logged and kept, and the consumer goes on',
    async (_, bad, why) => {
      await send({ ...count('a', 1), ...bad }, count('a', 2));
      await start();
      expect(await effects(1)).toEqual([['a', 2]]);
      const [deadLetter] = await deadLetters(1);
      expect(deadLetter).toMatchObject({ topic: 'counted', error: expect.stringMatching(why) });
      await untilHandled();
      expect(log).toMatchObject([
        {
          level: 50,
          topic: 'counted',
          partition: expect.any(Number),
          position: expect.any(String),
          reason: expect.stringMatching(why),
        },
      ]);
    },
  );

  it('does not show its content in the log', async () => {
    await send({ ...count('a', 1), value: '{"card": "4111111111111111"' });
    await start();
    await deadLetters(1);
    await untilHandled();
    expect(JSON.stringify(log)).not.toContain('4111');
  });

  it('that is released and can be decoded now has one effect', async () => {
    const early = count('a', 1, { ce_type: 'discounted' });
    await send(early, early);
    const consumer = await start();
    await deadLetters(2);
    await consumer.stop();
    const discounted = { ...counted, discounted: counted.counted };
    await releaseDeadLetters(orm.em.fork(), { consumer: group });
    await start([
      on(discounted, {
        discounted: each(async (work, { key, data }) => recordEffect(work, key, data.n)),
      }),
    ]);
    await until(async () => (await orm.em.fork().count(ParkedMessage)) <= 0);
    expect(await effectsOf(orm)).toEqual([['a', 1]]);
  });
});

describe('a consumer that is stopped while it joins its group', () => {
  it('has left when it has stopped', async () => {
    const [bus, order, goOn] = [broker.bus(), [] as string[], Promise.withResolvers<void>()];
    const joined = Promise.withResolvers<void>();
    const consume: EventBus['consume'] = async (...all) => {
      const member = await bus.consume(...all);
      joined.resolve();
      await goOn.promise;
      return { stop: () => member.stop().then(() => void order.push('left')) };
    };
    const consumer = await start(recounting, { bus: { consume } });
    await joined.promise;
    const stopped = consumer.stop().then(() => order.push('stopped'));
    // A stop that does not wait for the join has ended by then.
    for (let n = 0; n < 20; n += 1) await effectsOf(orm);
    goOn.resolve();
    await stopped;
    expect(order).toEqual(['left', 'stopped']);
  });

  it('does not wait for an unavailable broker', async () => {
    await broker.cut();
    const consumer = await start();
    await consumer.stop();
    await broker.mend();
  });
});

describe('an unavailable broker (EVT-11)', () => {
  it('does not delay the start, and handling begins when it is available', async () => {
    await send(count('a', 1));
    await broker.cut();
    await start();
    await broker.mend();
    expect(await effects(1)).toEqual([['a', 1]]);
  });

  it('does not stop the service, and afterwards nothing is lost or doubled', async () => {
    const logger = pino({ level: 'silent' });
    const relay = startRelay({ databaseUrl: urlOf(orm), bus: broker.bus(), logger });
    running.push(relay);
    await start([
      on(counted, {
        counted: each(async (work, { data }) => work.publish('recounted', 'b', data)),
        recounted: each(async (work, { key, data }) => recordEffect(work, key, data.n)),
      }),
    ]);
    const transact = transactOn(orm, { ...publisher, onCommit: relay.wake });
    const all = Array.from({ length: 30 }, (_, n) => n);
    for (const n of all) {
      if (n === 10) await broker.cut();
      await transact(async (work) => work.publish('counted', 'a', { n }));
    }
    expect(await orm.em.fork().count(OutboxMessage, { type: 'counted' })).toBeGreaterThanOrEqual(
      20,
    );
    await broker.mend();
    expect(await effects(30)).toEqual(all.map((n) => ['b', n]));
  });
});
