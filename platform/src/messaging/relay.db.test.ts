import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { MikroORM } from '@mikro-orm/postgresql';
import { BusUnavailable, type EventBus, type OutgoingRecord } from '../bus/bus.ts';
import { type Gathered, gather } from '../bus/contract/gather.ts';
import { values, valuesByKey } from '../bus/contract/records.ts';
import { openSession } from '../database/session.ts';
import { newLogger } from '../runtime/logger.ts';
import { newBroker, type TestBroker } from '../testing/broker.ts';
import { counted, counterDatabase } from '../testing/counter.ts';
import { urlOf } from '../testing/postgres.ts';
import { until } from '../testing/test-file.ts';
import { OutboxMessage, SentMessage } from './outbox.ts';
import { type Relay, startRelay } from './relay.ts';
import { transactOn } from './work.ts';

const logger = newLogger('test', 'silent');
/** So long that only a wake can make a relay poll. */
const neverMs = 3_600_000;

let orm: MikroORM;
let broker: TestBroker;
let relays: Relay[];

beforeEach(async () => {
  [orm, broker] = await Promise.all([counterDatabase(), newBroker(['counted', 'recounted'])]);
  relays = [];
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await Promise.all([orm.close(), broker.close()]);
});

function relayTo(bus: Pick<EventBus, 'publish'>, pollMs = neverMs): Relay {
  const relay = startRelay({ databaseUrl: urlOf(orm), bus, logger, pollMs });
  relays.push(relay);
  return relay;
}

const transact = (onCommit = () => {}) =>
  transactOn(orm, { source: 'counter', contract: counted, onCommit });

/** Publishes the numbers over five keys, each in a transaction of its own. */
async function count(from: number, to: number, committed?: () => void): Promise<void> {
  for (let n = from; n < to; n += 1)
    await transact(committed)(async (work) => work.publish('counted', `key-${n % 5}`, { n }));
}

const expected = (to: number) =>
  Object.fromEntries(
    Array.from({ length: Math.min(5, to) }, (_, key) => [
      `key-${key}`,
      Array.from({ length: Math.ceil((to - key) / 5) }, (_, i) => `{"n":${key + 5 * i}}`),
    ]),
  );

async function tailed() {
  const got = gather();
  await broker.bus().tail(['counted', 'recounted'], new Map(), got.take);
  return got;
}

/**
 * Waits until that many messages have arrived, and returns the values of each key. A relay sends at
 * least once: repeats, which have the same id, are left out.
 */
async function arrived(got: Gathered, total: number) {
  const records = await got.until((all) => new Set(values(all)).size === total);
  const seen = new Set<string | undefined>();
  const firsts = records.filter(({ headers: { ce_id: id } }) => !seen.has(id) && seen.add(id));
  return valuesByKey(firsts);
}

/** A bus that runs `before` with each batch and then publishes it. */
function interrupted(before: (batch: readonly OutgoingRecord[]) => Promise<void>) {
  const bus = broker.bus();
  return {
    publish: async (batch: readonly OutgoingRecord[]) => {
      await before(batch);
      await bus.publish(batch);
    },
  };
}

async function untilArchived(total: number): Promise<void> {
  await until(async () => (await orm.em.fork().count(SentMessage)) >= total);
}

describe('a message published in a unit of work', () => {
  it('waits in the outbox after a commit, and leaves no row after a rollback (EVT-5)', async () => {
    await count(0, 1);
    const rolledBack = transact()(async (work) => {
      work.publish('counted', 'key', { n: 1 });
      await work.em.flush();
      throw new Error('No.');
    });
    await expect(rolledBack).rejects.toThrow('No.');
    expect(await orm.em.fork().find(OutboxMessage, {})).toMatchObject([{ value: '{"n":0}' }]);
  });

  it('goes out when the relay starts, in order for each key, and is archived (EVT-6)', async () => {
    await count(0, 20);
    const got = await tailed();
    expect(await orm.em.fork().count(OutboxMessage)).toBe(20);
    relayTo(broker.bus());
    expect(await arrived(got, 20)).toEqual(expected(20));
    await untilArchived(20);
    expect(await orm.em.fork().count(OutboxMessage)).toBe(0);
    const view = await orm.em.execute(
      `select "Topic", "SentAt" is not null as sent from "OutboxMessages" limit 1`,
    );
    expect(view).toEqual([{ Topic: 'counted', sent: true }]);
  });

  it('has headers for its type, source and cause', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const cause = { correlationId: 'story', causationId: 'before', traceparent };
    await transact()(async (work) => {
      work.causedBy(cause).publish('counted', 'key', { n: 7 }, 3);
      work.publish('recounted', 'key', { n: 8 });
    });
    const got = await tailed();
    relayTo(broker.bus());
    const records = [...(await got.count(2))].sort((a, b) => (a.topic < b.topic ? -1 : 1));
    const [first, second] = records.map(({ headers }) => headers);
    expect(first).toEqual({
      ce_specversion: '1.0',
      ce_id: expect.stringMatching(/^[\da-f-]{36}$/),
      ce_source: 'counter',
      ce_type: 'counted',
      ce_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      'content-type': 'application/json',
      aggregateversion: '3',
      correlationid: 'story',
      causationid: 'before',
      traceparent: expect.stringMatching(/^00-0af7651916cd43dd8448eb211c80319c-[\da-f]{16}-01$/),
    });
    // A hop of its own.
    expect(first?.traceparent).not.toBe(traceparent);
    // The first message of a correlation gives it its id.
    expect(second).toMatchObject({ ce_type: 'recounted', correlationid: second?.ce_id });
    expect(Object.keys(second ?? {})).not.toContain('traceparent');
  });
});

describe('a relay', () => {
  it('polls when it is woken, and again when it was woken during a poll', async () => {
    const got = await tailed();
    const relay = relayTo(broker.bus());
    for (let sent = 0; sent < 100; sent += 5) {
      await count(sent, sent + 5, relay.wake);
      await arrived(got, sent + 5);
    }
    expect(await arrived(got, 100)).toEqual(expected(100));
  });

  it('polls periodically, without being woken', async () => {
    const got = await tailed();
    relayTo(broker.bus(), 10);
    await count(0, 1);
    await got.count(1);
    await count(1, 2);
    await got.count(2);
  });

  it('sends what was committed late, under a lower position', async () => {
    const got = await tailed();
    const { query, client } = await openSession(urlOf(orm));
    await count(0, 1);
    await query('begin');
    await query(`insert into outbox select nextval('outbox_position_seq'), gen_random_uuid(), source,
      topic, type, 'late', value, null, correlation_id, null, null, now(), lane from outbox`);
    await count(1, 2);
    const relay = relayTo(broker.bus());
    await untilArchived(2);
    await query('commit');
    relay.wake();
    await got.until((all) => all.some(({ key }) => key === 'late'));
    await client.end();
  });

  it('retries while the broker is unavailable, and sends in order (EVT-11)', async () => {
    const got = await tailed();
    let failures = 3;
    const relay = relayTo(
      interrupted(async () => {
        failures -= 1;
        if (failures >= 0) throw new BusUnavailable(new Error('Gone.'));
      }),
    );
    await count(0, 10, relay.wake);
    expect(await arrived(got, 10)).toEqual(expected(10));
  });

  it('archives a batch with the statement that reads the next one, or soon without one', async () => {
    const archived: number[] = [];
    const relay = relayTo(
      interrupted(async () => void archived.push(await orm.em.fork().count(SentMessage))),
    );
    for (let n = 0; n < 3; n += 1) {
      const got = await tailed();
      await count(n, n + 1, relay.wake);
      await got.count(n + 1);
    }
    expect(archived).toEqual([0, 1, 2]);
    await untilArchived(3);
    expect(await orm.em.fork().count(OutboxMessage)).toBe(0);
  });

  it('archives the last batch when it is stopped', async () => {
    const got = await tailed();
    const relay = relayTo(broker.bus());
    await count(0, 1, relay.wake);
    await got.count(1);
    await relay.stop();
    expect(await orm.em.fork().count(SentMessage)).toBe(1);
  });

  it('survives an outage of the broker (EVT-11)', async () => {
    const got = await tailed();
    const relay = relayTo(broker.bus());
    await count(0, 5, relay.wake);
    await untilArchived(5);
    await broker.cut();
    await count(5, 20, relay.wake);
    expect(await orm.em.fork().count(OutboxMessage)).toBe(15);
    await broker.mend();
    expect(await arrived(got, 20)).toEqual(expected(20));
  });

  it('sends again when the acknowledgement was lost', async () => {
    const got = await tailed();
    const bus = broker.bus();
    let lost = false;
    const relay = relayTo({
      publish: async (batch) => {
        await bus.publish(batch);
        if (lost) return;
        lost = true;
        throw new BusUnavailable(new Error('No answer.'));
      },
    });
    await count(0, 1, relay.wake);
    expect(values(await got.count(2))).toEqual(['{"n":0}', '{"n":0}']);
  });
});

describe('two relays of one outbox', () => {
  it('lose nothing and keep the order of each key, and one wakes the other', async () => {
    const got = await tailed();
    const first = relayTo(broker.bus());
    await count(0, 5, first.wake);
    await untilArchived(5);
    const second = relayTo(broker.bus());
    await count(5, 40, second.wake);
    await untilArchived(40);
    expect(await arrived(got, 40)).toEqual(expected(40));
  });

  it('take over from each other, also from one that died', async () => {
    const got = await tailed();
    relayTo(broker.bus(), 10);
    await count(0, 10);
    await arrived(got, 10);
    relayTo(broker.bus(), 10);
    await orm.em.execute(
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    await count(10, 20);
    await arrived(got, 20);
    await relays[0]?.stop();
    await count(20, 30);
    expect(await arrived(got, 30)).toEqual(expected(30));
  });
});

describe('a relay that is killed between commit and archive', () => {
  const killed = async (point: string) => {
    const script = `${import.meta.dirname}/../testing/relay-process.ts`;
    const env = { CRASH_AT: `counter/relay/${point}#1` };
    const relay = spawn(process.execPath, [script, urlOf(orm), broker.url], { env });
    const [, signal] = await once(relay, 'exit');
    return signal;
  };

  it('loses none of a hundred commits and changes no order, 25 times (EVT-5)', async () => {
    for (let n = 0; n < 100; n += 4) {
      await count(n, n + 4);
      expect(await killed(n % 8 === 0 ? 'read' : 'sent')).toBe('SIGKILL');
    }
    const got = await tailed();
    relayTo(broker.bus());
    expect(await arrived(got, 100)).toEqual(expected(100));
  });
});

it('the archive keeps 14 days', async () => {
  await count(0, 2);
  const first = relayTo(broker.bus());
  await untilArchived(2);
  await first.stop();
  await orm.em.execute(
    `update outbox_archive set sent_at = sent_at - position * interval '13 days'`,
  );
  relayTo(broker.bus());
  await until(async () => (await orm.em.fork().count(SentMessage)) <= 1);
  expect(await orm.em.fork().find(SentMessage, {})).toMatchObject([{ value: '{"n":0}' }]);
});
