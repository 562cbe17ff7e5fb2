import type { MikroORM } from '@mikro-orm/postgresql';
import { BusUnavailable, type EventBus, type OutgoingRecord } from '../bus/bus.ts';
import { newLogger } from '../runtime/logger.ts';
import { counted, counterDatabase } from '../testing/counter.ts';
import { urlOf } from '../testing/postgres.ts';
import { OutboxMessage, SentMessage } from './outbox.ts';
import { type Relay, startRelay } from './relay.ts';
import { transactOn } from './work.ts';

type Publish = EventBus['publish'];

/** More than the relay reads at once. */
const many = 1_200;

let orm: MikroORM;
let relays: Relay[];
beforeEach(async () => {
  orm = await counterDatabase();
  relays = [];
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await orm.close();
});

function start(publish: Publish): Relay {
  const relay = startRelay({
    ...{ databaseUrl: urlOf(orm), bus: { publish } },
    ...{ logger: newLogger('test', 'silent'), pollMs: 10 },
  });
  relays.push(relay);
  return relay;
}

/** Publishes numbers under one key. */
async function count(to: number): Promise<void> {
  await transactOn(orm, { source: 'counter', contract: counted })(async (work) => {
    for (let n = 0; n < to; n += 1) work.publish('counted', 'key', { n });
  });
}

const numbersIn = (records: readonly OutgoingRecord[]) =>
  records.map(({ value }) => JSON.parse(value ?? 'null').n);
const upTo = (end: number) => Array.from({ length: end }, (_, n) => n);

const left = () => orm.em.fork().count(OutboxMessage);

async function untilSent(total: number): Promise<void> {
  while ((await orm.em.fork().count(SentMessage)) < total);
}

describe('the messages of one key leave in the order of their positions (EVT-6)', () => {
  it('wherever their rows are stored', async () => {
    await count(100);
    // Each update moves a row to another place of the table.
    await orm.em.execute('update outbox set position = 1000000 - position');
    const sent: number[] = [];
    start(async (batch) => void sent.push(...numbersIn(batch)));
    await untilSent(100);
    expect(sent).toEqual(upTo(100).reverse());
  });

  it('in several batches, none before the broker has the one before', async () => {
    await count(many);
    const sent: number[] = [];
    let underWay = 0;
    start(async (batch) => {
      underWay += 1;
      expect(underWay).toBe(1);
      await orm.em.execute('select 1');
      sent.push(...numbersIn(batch));
      underWay -= 1;
    });
    await untilSent(many);
    expect(sent).toEqual(upTo(many));
  });

  it('when a batch in the middle cannot be sent: no later one overtakes it', async () => {
    await count(many);
    const sent: number[] = [];
    let attempts = 0;
    start(async (batch) => {
      attempts += 1;
      if (attempts === 2 || attempts === 3) throw new BusUnavailable(new Error('Gone.'));
      sent.push(...numbersIn(batch));
    });
    await untilSent(many);
    expect(sent).toEqual(upTo(many));
    expect(await left()).toBe(0);
  });

  it('when only a part of a batch was sent: it is sent again from its beginning', async () => {
    await count(20);
    const sent: number[] = [];
    let attempts = 0;
    start(async (batch) => {
      attempts += 1;
      sent.push(...numbersIn(attempts === 1 ? batch.slice(0, 7) : batch));
      if (attempts === 1) throw new BusUnavailable(new Error('No answer.'));
    });
    await untilSent(20);
    expect(sent).toEqual([...upTo(7), ...upTo(20)]);
  });

  it('while a second relay runs: it sends nothing of what the first has locked', async () => {
    await count(5);
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const sent: string[] = [];
    const recording =
      (name: string): Publish =>
      async (batch) =>
        void sent.push(...numbersIn(batch).map((n) => `${name} ${n}`));
    start(async (batch) => {
      begun.resolve();
      await mayEnd.promise;
      await recording('first')(batch);
    });
    await begun.promise;
    const known = new Set((await polls()).map(({ pid }) => pid));
    start(recording('second'));
    const seen = new Set<string>();
    while (seen.size < 3) {
      for (const { pid, at } of await polls()) if (!known.has(pid)) seen.add(at);
    }
    mayEnd.resolve();
    await untilSent(5);
    expect(sent).toEqual(upTo(5).map((n) => `first ${n}`));
  });

  it('after the first relay has failed in the middle and ended: the second sends the rest', async () => {
    await count(many);
    const sent: number[] = [];
    const failed = Promise.withResolvers<void>();
    let attempts = 0;
    const first = start(async (batch) => {
      attempts += 1;
      if (attempts > 1) {
        failed.resolve();
        throw new BusUnavailable(new Error('Gone.'));
      }
      sent.push(...numbersIn(batch));
    });
    await failed.promise;
    start(async (batch) => void sent.push(...numbersIn(batch)));
    await first.stop();
    await untilSent(many);
    // The batch that was acknowledged last may not be archived yet: the second sends it again.
    const firsts = [...new Set(sent)];
    expect(firsts).toEqual(upTo(many));
  });
});

/** The last poll of each relay: its session, and when it asked for lanes or messages. */
function polls(): Promise<{ pid: number; at: string }[]> {
  return orm.em.fork().execute(`select pid, query_start::text as at from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
    and (query like '%pg_try_advisory_lock%' or query like '%outbox_archive%')`);
}
