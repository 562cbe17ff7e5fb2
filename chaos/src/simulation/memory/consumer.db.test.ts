import fc from 'fast-check';
import type { DecodedMessage } from '../../../../platform/src/messaging/consumer/decode-record.ts';
import * as inbox from '../../../../platform/src/messaging/consumer/deduplicate.ts';
import * as parking from '../../../../platform/src/messaging/consumer/park.ts';
import * as rows from '../../../../platform/src/messaging/consumer/parked-rows.ts';
import { releaseDeadLetters } from '../../../../platform/src/messaging/dead-letters.ts';
import { type counted, counterDatabase } from '../../../../platform/src/testing/counter.ts';
import * as memory from './consumer.ts';
import { type EntityManager, Store } from './store.ts';
import { Transaction } from './transaction.ts';

let orm: Awaited<ReturnType<typeof counterDatabase>>;
beforeAll(async () => {
  orm = await counterDatabase();
});

const sql = { ...inbox, ...parking, ...rows };
type Side = Pick<
  typeof memory,
  'deduplicate' | 'park' | 'lockDue' | 'remove' | 'postpone' | 'markDead'
>;

const batch = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });
const step = fc.record({
  do: fc.constantFrom('read', 'read', 'retry', 'release'),
  /** Messages by number: the same one may be delivered again, even twice in a batch. */
  batch,
  /** Result of handling the messages. */
  result: fc.constantFrom('handled', 'handled', 'fails', 'dead'),
  /** The process or the database fails: nothing is committed. */
  dies: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Message `n`, of one of three keys or none, always at the same position of its topic. */
function messageOf(n: number, consumer: string): DecodedMessage<typeof counted> {
  const [topic, key] = ['counted', n % 4 === 3 ? null : `key-${n % 4}`];
  const record = { topic, partition: 0, position: BigInt(n), key, value: '', headers: {} };
  const message = { id: `${consumer} ${n}`, source: 'test', topic, key };
  return { record: { ...record, at: new Date(0) }, message } as unknown as DecodedMessage<
    typeof counted
  >;
}

const numbers = (some: readonly DecodedMessage<typeof counted>[]) =>
  some.map(({ record }) => Number(record.position));

type Row = NonNullable<Awaited<ReturnType<typeof rows.lockDue>>>;

/** Deduplicates a batch with the statements of one side, and parks failures. Returns the new messages. */
async function read(side: Side, em: EntityManager, consumer: string, { batch, result }: Step) {
  const { ready, blocked } = await side.deduplicate(
    em,
    consumer,
    batch.map((n) => messageOf(n, consumer)),
  );
  const failed = { taken: true, attempts: 1, waitMs: 0, error: 'No.', dead: result === 'dead' };
  const parked = result === 'handled' ? [] : ready.map(({ record }) => ({ ...failed, record }));
  const waiting = blocked.map(({ record }) => ({ ...parking.blockedByKey, record }));
  await side.park(em, consumer, [...parked, ...waiting]);
  return { ready: numbers(ready), blocked: numbers(blocked) };
}

async function retry(side: Side, em: EntityManager, row: Row, { result }: Step): Promise<void> {
  if (result === 'handled') await side.remove(em, row);
  else if (result === 'fails') await side.postpone(em, row, 'No.', 0);
  else await side.markDead(em, row, 'No.');
}

class Died extends Error {}

/** Runs a unit of work on PostgreSQL, rolled back when the process dies. */
async function inSql<Result>(dies: boolean, run: (em: EntityManager) => Promise<Result>) {
  const results: Result[] = [];
  const work = async (em: EntityManager) => {
    results.push(await run(em));
    if (dies) throw new Died();
  };
  await orm.em
    .fork()
    .transactional((em) => work(em as EntityManager))
    .catch((fault: unknown) => {
      if (!(fault instanceof Died)) throw fault;
    });
  return results[0];
}

/** Runs the same unit of work in memory. */
async function inMemory<Result>(
  store: Store,
  dies: boolean,
  run: (em: EntityManager) => Promise<Result>,
) {
  const transaction = new Transaction(store);
  const output = await run(transaction as unknown as EntityManager);
  if (!dies) transaction.commit();
  return output;
}

const attemptsIn = (store: Store) =>
  store
    .rowsOf<memory.Parked>(memory.Parked)
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ record, attempts, dead }) => [Number(record.position), attempts, dead]);

async function attemptsOf(consumer: string) {
  const found = await orm.em
    .fork()
    .execute<{ position: string; attempts: number; dead: boolean }[]>(
      'select position, attempts, dead_at is not null as dead from parked where consumer = ?',
      [consumer],
    );
  return found.map(({ position, attempts, dead }) => [Number(position), attempts, dead]);
}

/** Runs a step on both sides and compares the results. */
async function compareStep(store: Store, consumer: string, step: Step): Promise<void> {
  const { dies } = step;
  if (step.do === 'read') {
    const expected = await inSql(dies, (em) => read(sql, em, consumer, step));
    const actual = await inMemory(store, dies, (em) => read(memory, em, consumer, step));
    expect([step, actual]).toEqual([step, expected]);
  } else if (step.do === 'release') {
    await releaseDeadLetters(orm.em.fork(), { consumer });
    for (const parked of store.rowsOf<memory.Parked>(memory.Parked)) {
      if (parked.dead) Object.assign(parked, { dead: false, attempts: 0 });
    }
  } else {
    // Which key is due first depends on milliseconds: memory follows PostgreSQL.
    const row = await inSql(dies, async (em) => {
      const due = await rows.lockDue(em, consumer);
      if (due) await retry(sql, em, due, step);
      return due;
    });
    await inMemory(store, dies, async (em) => {
      const due = await memory.lockDue(em, consumer);
      expect([step, due === undefined]).toEqual([step, row === undefined]);
      if (row) await retry(memory, em, row, step);
    });
  }
  expect(attemptsIn(store).sort()).toEqual((await attemptsOf(consumer)).sort());
}

describe('the in-memory inbox of a consumer', () => {
  it('deduplicates, parks and retries as PostgreSQL does, whatever fails (EVT-8, EVT-9)', async () => {
    const steps = fc.array(step, { minLength: 5, maxLength: 30 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (these) => {
        run += 1;
        const store = new Store();
        for (const one of these) await compareStep(store, `counter-${run}`, one);
      }),
      { numRuns: 40 },
    );
  });
});
