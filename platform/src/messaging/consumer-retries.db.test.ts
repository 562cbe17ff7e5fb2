import type { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import type { Running } from '../bus/bus.ts';
import { newBroker, type TestBroker } from '../testing/broker.ts';
import {
  type Counted,
  counted,
  counterDatabase,
  effectsOf,
  prepareEffects,
  recordEffect,
} from '../testing/counter.ts';
import { publishedRecord } from '../testing/published-record.ts';
import { type Consumers, each, on, startConsumer } from './consumer.ts';
import { listDeadLetters, releaseDeadLetters } from './dead-letters.ts';
import { OutboxMessage } from './outbox.ts';
import { ParkedMessage } from './parked-message.ts';

const attemptsMax = 3;
/** Short waits: the default ones would take minutes. */
const retryPolicy = { firstMs: 1, factor: 1, maxMs: 1, attemptsMax };
const traceId = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;

let orm: MikroORM;
let broker: TestBroker;
let running: Running[];
let attempts: number[];
/** How often the handler still fails for a number. */
let failures: Map<number, number>;

beforeEach(async () => {
  [orm, broker] = await Promise.all([counterDatabase(), newBroker(['counted', 'recounted'])]);
  await prepareEffects(orm);
  running = [];
  attempts = [];
  failures = new Map();
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  await Promise.all([orm.close(), broker.close()]);
});

const consumers: Consumers<Counted> = [
  on(counted, {
    counted: each(async (work, { key, data: { n } }) => {
      attempts.push(n);
      await recordEffect(work, key, n);
      work.publish('recounted', key ?? 'none', { n });
      const left = failures.get(n) ?? 0;
      failures.set(n, left - 1);
      if (left > 0) throw new Error(`Attempt ${attempts.length} failed.`);
    }),
  }),
];

async function start(): Promise<Running> {
  const publisher = { source: 'counter', contract: counted };
  const logger = pino({ level: 'silent' });
  const bus = broker.bus();
  const consumer = await startConsumer({
    ...{ orm, bus, group: 'counter', publisher, consumers, logger, retryPolicy },
  });
  running.push(consumer);
  return consumer;
}

const send = (n: number, headers = {}) =>
  broker.bus().publish([publishedRecord('counted', 'key', { n }, headers)]);

async function untilDead(deadAttempts: number) {
  for (;;) {
    const [letter] = await listDeadLetters(orm.em.fork());
    if (letter && attempts.length >= deadAttempts) return letter;
  }
}

async function untilEffects(total: number) {
  for (;;) {
    const found = await effectsOf(orm);
    if (found.length >= total) return found;
  }
}

describe('a dead letter that is released', () => {
  /** Fails until it is a dead letter, then is released while no consumer runs. */
  async function released(): Promise<void> {
    failures.set(1, Number.POSITIVE_INFINITY);
    await send(1);
    const consumer = await start();
    expect(await untilDead(attemptsMax)).toMatchObject({ attempts: attemptsMax });
    await consumer.stop();
    expect(attempts).toHaveLength(attemptsMax);
    expect(await releaseDeadLetters(orm.em.fork(), { topic: 'counted' })).toBe(1);
  }

  it('has all its attempts again, and is a dead letter again after them (EVT-9)', async () => {
    await released();
    expect(await orm.em.fork().find(ParkedMessage, {})).toMatchObject([
      { attempts: 0, deadAt: null },
    ]);
    const consumer = await start();
    const letter = await untilDead(2 * attemptsMax);
    await consumer.stop();
    expect(letter).toMatchObject({
      attempts: attemptsMax,
      error: `Error: Attempt ${2 * attemptsMax} failed.`,
    });
    expect(attempts).toHaveLength(2 * attemptsMax);
    expect(await effectsOf(orm)).toEqual([]);
  });

  it('succeeds at the last of its attempts, once (EVT-9)', async () => {
    await released();
    failures.set(1, attemptsMax - 1);
    await start();
    expect(await untilEffects(1)).toEqual([['key', 1]]);
    expect(attempts).toHaveLength(2 * attemptsMax);
    expect(await orm.em.fork().count(ParkedMessage)).toBe(0);
  });
});

describe('a message that is retried', () => {
  it('is the cause of what it publishes, in the trace of the first attempt (SAG-10)', async () => {
    failures.set(1, 2);
    await send(1, {
      traceparent,
      correlationid: 'story',
      ce_id: '01a227f8-0000-7000-8000-000000000001',
    });
    // It waits behind the first, and has a trace of its own.
    await send(2, { traceparent: traceparent.replace(/0a/, '0b'), correlationid: 'other' });
    await start();
    await untilEffects(2);
    const published = await orm.em.fork().find(OutboxMessage, {}, { orderBy: { position: 'asc' } });
    expect(published).toMatchObject([
      {
        value: '{"n":1}',
        correlationId: 'story',
        causationId: '01a227f8-0000-7000-8000-000000000001',
        traceparent: expect.stringContaining(`00-${traceId}-`),
      },
      {
        value: '{"n":2}',
        correlationId: 'other',
        traceparent: expect.stringContaining(`00-0b${traceId.slice(2)}-`),
      },
    ]);
  });
});
