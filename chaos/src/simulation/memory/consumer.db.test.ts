import fc from 'fast-check';
import * as intake from '../../../../platform/src/messaging/consumer/deduplicate.ts';
import * as parking from '../../../../platform/src/messaging/consumer/park.ts';
import * as rows from '../../../../platform/src/messaging/consumer/parked-rows.ts';
import type { DecodedMessage } from '../../../../platform/src/messaging/consumer/read-record.ts';
import { releaseDeadLetters } from '../../../../platform/src/messaging/dead-letters.ts';
import { type counted, plumbingDatabase } from '../../../../platform/src/testing/counting.ts';
import * as memory from './consumer.ts';
import { type EntityManager, Store } from './store.ts';
import { Transaction } from './transaction.ts';

let orm: Awaited<ReturnType<typeof plumbingDatabase>>;
beforeAll(async () => {
  orm = await plumbingDatabase();
});
afterAll(() => orm.close());

const sql = { ...intake, ...parking, ...rows };
type Side = Pick<
  typeof memory,
  'deduplicate' | 'park' | 'lockDue' | 'remove' | 'postpone' | 'markDead'
>;

const batch = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });
const step = fc.record({
  do: fc.constantFrom('read', 'read', 'retry', 'release'),
  /** Messages by a number: the same one may come again, alone or twice at once. */
  batch,
  /** What becomes of the messages that are handled. */
  fate: fc.constantFrom('handled', 'handled', 'fails', 'given up'),
  /** The process dies, or the database goes: nothing is committed. */
  dies: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Message `n` of three keys, each time where it stands in its topic. */
function mailOf(n: number, consumer: string): DecodedMessage<typeof counted> {
  const [topic, key] = ['counted', n % 4 === 3 ? null : `key-${n % 4}`];
  const record = { topic, partition: 0, position: BigInt(n), key, value: '', headers: {} };
  const message = { id: `${consumer} ${n}`, source: 'elsewhere', topic, key };
  return { record: { ...record, at: new Date(0) }, message } as unknown as DecodedMessage<
    typeof counted
  >;
}

const numbers = (some: readonly DecodedMessage<typeof counted>[]) =>
  some.map(({ record }) => Number(record.position));

type Row = NonNullable<Awaited<ReturnType<typeof rows.lockDue>>>;

/** Takes a batch in with the statements of one side, and parks what fails. Says what was new. */
async function read(side: Side, em: EntityManager, consumer: string, { batch, fate }: Step) {
  const { ready, blocked } = await side.deduplicate(
    em,
    consumer,
    batch.map((n) => mailOf(n, consumer)),
  );
  const failed = { taken: true, attempts: 1, waitMs: 0, error: 'No.', dead: fate === 'given up' };
  const parked = fate === 'handled' ? [] : ready.map(({ record }) => ({ ...failed, record }));
  const waiting = blocked.map(({ record }) => ({ ...parking.blockedByKey, record }));
  await side.park(em, consumer, [...parked, ...waiting]);
  return { ready: numbers(ready), blocked: numbers(blocked) };
}

async function retry(side: Side, em: EntityManager, row: Row, { fate }: Step): Promise<void> {
  if (fate === 'handled') await side.remove(em, row);
  else if (fate === 'fails') await side.postpone(em, row, 'No.', 0);
  else await side.markDead(em, row, 'No.');
}

class Died extends Error {}

/** Does a unit of work on PostgreSQL. It is rolled back when the process dies. */
async function inSql<Result>(dies: boolean, run: (em: EntityManager) => Promise<Result>) {
  const said: Result[] = [];
  const work = async (em: EntityManager) => {
    said.push(await run(em));
    if (dies) throw new Died();
  };
  await orm.em
    .fork()
    .transactional((em) => work(em as EntityManager))
    .catch((fault: unknown) => {
      if (!(fault instanceof Died)) throw fault;
    });
  return said[0];
}

/** The same in memory. */
async function inMemory<Result>(
  store: Store,
  dies: boolean,
  run: (em: EntityManager) => Promise<Result>,
) {
  const transaction = new Transaction(store);
  const said = await run(transaction as unknown as EntityManager);
  if (!dies) transaction.commit();
  return said;
}

const attemptsIn = (store: Store) =>
  store
    .rowsOf<memory.Parked>(memory.Parked)
    .filter(({ isGone }) => !isGone)
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

/** Does a step here and there. */
async function agree(store: Store, consumer: string, step: Step): Promise<void> {
  const { dies } = step;
  if (step.do === 'read') {
    const expected = await inSql(dies, (em) => read(sql, em, consumer, step));
    const actual = await inMemory(store, dies, (em) => read(memory, em, consumer, step));
    expect([step, actual]).toEqual([step, expected]);
  } else if (step.do === 'release') {
    await releaseDeadLetters(orm.em.fork(), { consumer });
    for (const letter of store.rowsOf<memory.Parked>(memory.Parked)) {
      if (letter.dead) Object.assign(letter, { dead: false, attempts: 0 });
    }
  } else {
    // Which of several keys comes first is a matter of milliseconds: memory follows PostgreSQL.
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

describe('the memory of a consumer', () => {
  it('takes in, parks and tries again as PostgreSQL does, whatever dies on the way (EVT-8, EVT-9)', async () => {
    const steps = fc.array(step, { minLength: 5, maxLength: 30 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (these) => {
        run += 1;
        const store = new Store();
        for (const one of these) await agree(store, `counter-${run}`, one);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
