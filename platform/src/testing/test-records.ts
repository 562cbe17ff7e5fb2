import { readdirSync, readFileSync } from 'node:fs';
import type { Contract } from '@souk/schema/contract';
import type { IncomingRecord, OutgoingRecord } from '../bus/bus.ts';
import { BatchHandler } from '../messaging/consumer/batch-handler.ts';
import type { Consumers } from '../messaging/consumer/consumers.ts';
import { newId } from '../runtime/id.ts';
import { newLogger } from '../runtime/logger.ts';
import { brokenRecords } from './broken-records.ts';
import type { Harness } from './harness.ts';
import { publishedRecord } from './published-record.ts';

/** A subgraph to test, and what its messages are about. */
export type RecordTest<Out extends Contract> = {
  readonly harness: Harness<Out>;
  readonly consumers: Consumers<Out>;
  /** Creates what a message of a type is about. Its values replace those of the same names in a sample. */
  readonly values: (type: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly close: () => Promise<void>;
};

type Parked = { readonly error: string | null; readonly attempts: number; readonly dead: boolean };

const samples = new URL('../../../schema/events/past/', import.meta.url);
/** With what it contains, the subgraph itself knows that it has received a record. */
const notState = ['inbox', 'parked', 'migrations'];

/**
 * Defines a test for each type of message that a subgraph handles: a record with anything wrong in it is
 * handled, ignored, or a dead letter at once, with a reason and without a change of state. It is never
 * retried, as no retry could succeed.
 */
export function testRecords<Out extends Contract>(
  subgraph: string,
  types: readonly string[],
  start: () => Promise<RecordTest<Out>>,
): void {
  describe(`a record with one thing wrong, received by ${subgraph},`, () => {
    let under: RecordTest<Out>;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.close());

    it('may be of each type that is handled', () => {
      const handled = under.consumers.flatMap(({ handlers, exceptSource }) =>
        [...handlers.keys()].map((type) => (exceptSource === null ? type : `foreign ${type}`)),
      );
      expect(types).toEqual(handled);
    });

    it.each(types)('is handled, or a dead letter at once: %s (EVT-10)', async (type) => {
      expect(await faultsAt(under, type)).toEqual([]);
    });
  });
}

async function faultsAt<Out extends Contract>(
  under: RecordTest<Out>,
  type: string,
): Promise<string[]> {
  const receiver = receiverOf(under);
  const valid = await validRecord(under, type);
  const found: string[] = [];
  const first = await receiver.receive(valid);
  if (first) found.push(`the valid record: ${JSON.stringify(first)}`);
  let before = await receiver.state();
  for (const { title, record } of brokenRecords(valid)) {
    const parked = await receiver.receive(record).catch((fault: unknown) => String(fault));
    const after = await receiver.state();
    const fault = faultOf(parked, before === after);
    if (fault) found.push(`${title}: ${fault}`);
    before = after;
  }
  const twice = { ...valid, value: JSON.stringify({ other: 'value' }) };
  if ((await receiver.receive(valid)) ?? (await receiver.receive(valid)))
    found.push('a repeated record is parked');
  if (before !== (await receiver.state())) found.push('a repeated record changes the state');
  if (!(await receiver.receive(twice))?.dead) found.push('an invalid repeated record is accepted');
  return found;
}

/** Null for an outcome that is allowed. */
function faultOf(parked: Parked | string | null, isUnchanged: boolean): string | null {
  if (parked === null) return null;
  if (typeof parked === 'string') return `throws ${parked.slice(0, 300)}`;
  if (!parked.dead) return `is retried after ${parked.error?.slice(0, 300)}`;
  if (!parked.error || parked.attempts > 1) return `has no reason: ${JSON.stringify(parked)}`;
  return isUnchanged ? null : `is a dead letter (${parked.error}), and changes the state`;
}

/** Receives records as the consumer of the subgraph does, without a broker. */
function receiverOf<Out extends Contract>({ harness, consumers }: RecordTest<Out>) {
  const { orm, transact } = harness;
  const logger = newLogger('test', 'silent');
  const retryPolicy = { firstMs: 3_600_000, factor: 1, maxMs: 3_600_000, attemptsMax: 8 };
  const context = { orm, group: 'test', consumers, transact, retryPolicy, logger };
  const { handle } = new BatchHandler(context, () => {});
  let position = 0n;
  const receive = async (record: OutgoingRecord): Promise<Parked | null> => {
    position += 1n;
    const incoming: IncomingRecord = { ...record, partition: 0, position, at: harness.now };
    await handle([incoming]);
    const [row] = await harness.run(
      'delete from parked where position = ? returning error, attempts, dead_at is not null as dead',
      [String(position)],
    );
    return (row as Parked | undefined) ?? null;
  };
  let query: Promise<string> | undefined;
  const state = async () => {
    query ??= stateQuery(harness);
    return JSON.stringify(await harness.run(await query));
  };
  return { receive, state };
}

/** Reads the number of rows of each table, and the last transaction that wrote one. */
async function stateQuery<Out extends Contract>(harness: Harness<Out>): Promise<string> {
  const tables = await harness.run(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const digests = tables
    .map(({ name }) => String(name))
    .filter((name) => !notState.includes(name))
    .map(
      (name) =>
        `select '${name}', count(*), max(xmin::text::bigint), sum(xmin::text::bigint) from "${name}"`,
    );
  return `${digests.join(' union all ')} order by 1`;
}

/** A record as its producer sends it: of another service, or of a till. */
async function validRecord<Out extends Contract>(
  { values, consumers }: RecordTest<Out>,
  type: string,
): Promise<OutgoingRecord> {
  const name = type.replace('foreign ', '');
  const found = consumers.find(({ handlers }) => handlers.has(name));
  const topic = found?.contract[name]?.topic ?? name;
  const body = withValues(JSON.parse(newestSample(name)), await values(type));
  const { orderId, productId, userId } = body as Record<string, string>;
  const key = orderId ?? productId ?? userId ?? null;
  const headers = { correlationid: newId(), aggregateversion: '1000' };
  const record = { ...publishedRecord(name, key, body, headers), topic };
  return type === name
    ? record
    : { ...record, headers: { ...record.headers, ce_source: 'till 7' } };
}

function newestSample(type: string): string {
  const files = readdirSync(samples).filter((file) => file.startsWith(`${type}.v`));
  const newest = files.toSorted().at(-1) ?? '';
  return readFileSync(new URL(newest, samples), 'utf8');
}

function withValues(value: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((one) => withValues(one, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, values[name] ?? withValues(one, values)]),
  );
}
