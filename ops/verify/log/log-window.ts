import type { EventBus, IncomingRecord } from '@souk/platform/bus/bus';
import { versionOf } from '@souk/platform/bus/version-of';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { askBroker } from './ask-broker.ts';

/** What the checks need of a record: without its value, which may be large. */
export type LogRecord = {
  readonly topic: string;
  readonly partition: number;
  readonly position: number;
  readonly key: string | null;
  readonly id: string;
  readonly source: string | null;
  readonly type: string | null;
  readonly version: number | null;
  readonly hasValue: boolean;
  /** In milliseconds since 1970. */
  readonly at: number;
};

type Partition = {
  readonly topic: string;
  readonly partition: number;
  /** The first position that is read: older records are left out when there are too many. */
  readonly from: bigint;
  readonly next: bigint;
  readonly isWhole: boolean;
};

/** The newest records of the log, and how far back they go. */
export type LogWindow = {
  readonly records: readonly LogRecord[];
  readonly partitions: readonly Partition[];
  /** How many records the topics have, whether they were read or not. */
  readonly total: number;
};

/** The last positions of a log may hold no record: without a new one for so long, even from a slow broker, reading ends. */
const idleMs = 5_000;
/** External records may have any names. */
const namesMax = 1_000;

/** Reads at most `recordsMax` of the newest records of the topics: as many of each partition as fit. */
export async function readLogWindow(
  bus: EventBus,
  topics: readonly string[],
  recordsMax: number,
): Promise<LogWindow> {
  const all = await boundsOf(bus, topics);
  const share = shareOf(
    all.map(({ oldest, next }) => Number(next - oldest)),
    recordsMax,
  );
  const partitions = all.map(({ oldest, next, ...partition }) => {
    const isWhole = Number(next - oldest) <= share;
    return { ...partition, next, isWhole, from: isWhole ? oldest : next - BigInt(share) };
  });
  const total = all.reduce((sum, { oldest, next }) => sum + Number(next - oldest), 0);
  return { partitions, total, records: await read(bus, partitions) };
}

/** One topic after the other: the broker's adapters have few sessions, and a wait for one has a limit. */
async function boundsOf(bus: EventBus, topics: readonly string[]) {
  const all = [];
  for (const topic of topics) {
    const bounds = await askBroker(() => bus.bounds(topic));
    all.push(...bounds.map((bound, partition) => ({ topic, partition, ...bound })));
  }
  return all;
}

/** Returns the records that were written to a topic since the window was read. */
export async function readOn(
  bus: EventBus,
  { partitions }: LogWindow,
  topic: string,
): Promise<readonly LogRecord[]> {
  const bounds = await askBroker(() => bus.bounds(topic));
  const later = partitions
    .filter((one) => one.topic === topic)
    .map((one) => ({ ...one, from: one.next, next: bounds[one.partition]?.next ?? one.next }));
  return read(bus, later);
}

/** How many records of each partition fit, when smaller ones leave their rest to the larger ones. */
function shareOf(sizes: readonly number[], recordsMax: number): number {
  let left = recordsMax;
  const ascending = sizes.toSorted((a, b) => a - b);
  for (const [at, size] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - at));
    if (size > share) return share;
    left -= size;
  }
  return recordsMax;
}

async function read(bus: EventBus, partitions: readonly Partition[]): Promise<LogRecord[]> {
  const filled = partitions.filter(({ from, next }) => from < next);
  if (filled.length === 0) return [];
  const open = new Map(filled.map((one) => [`${one.topic}/${one.partition}`, one.next]));
  const records: LogRecord[] = [];
  const arrived = newNotifier();
  const tail = await bus.tail(
    [...new Set(filled.map(({ topic }) => topic))],
    startOf(partitions),
    (record) => {
      const name = `${record.topic}/${record.partition}`;
      const next = open.get(name);
      if (next === undefined) return;
      if (record.position < next) records.push(compact(record));
      if (record.position >= next - 1n) open.delete(name);
      arrived.notify();
    },
  );
  while (open.size > 0) {
    const before = records.length;
    await arrived.next(idleMs);
    if (records.length === before) break;
  }
  await tail.stop();
  return records;
}

/** Partitions that have nothing to read begin at their end. */
function startOf(partitions: readonly Partition[]): ReadonlyMap<string, readonly bigint[]> {
  const positions = new Map<string, bigint[]>();
  for (const { topic, partition, from } of partitions) {
    const known = positions.get(topic) ?? [];
    known[partition] = from;
    positions.set(topic, known);
  }
  return positions;
}

function compact({
  topic,
  partition,
  position,
  key,
  value,
  headers,
  at,
}: IncomingRecord): LogRecord {
  return {
    topic,
    partition,
    position: Number(position),
    key,
    id: headers.ce_id ?? `${topic}/${partition}/${position}`,
    source: shared(headers.ce_source),
    type: shared(headers.ce_type),
    version: versionOf(headers.aggregateversion) || null,
    hasValue: value !== null,
    at: at.getTime(),
  };
}

/** The few names of services and types, each once in memory: every record brings a copy. */
const names = new Map<string, string>();

function shared(name: string | undefined): string | null {
  if (name === undefined) return null;
  const known = names.get(name);
  if (known === undefined && names.size < namesMax) names.set(name, name);
  return known ?? name;
}
