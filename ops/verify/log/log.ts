import { topics } from '@souk/schema/events/topics';
import { type SubgraphName, subgraphs } from '../../system/subgraphs.ts';
import type { ShopUnderTest } from '../shop-under-test.ts';
import { type LogRecord, type LogWindow, readLogWindow } from './log-window.ts';

/** The newest records of the log, read once for all checks. */
export type Log = LogWindow & {
  /** The time of each service's database before the log was read: what it sent earlier must be there. */
  readonly readAt: ReadonlyMap<SubgraphName, Date>;
  /** From when on the window has every record of a topic. */
  readonly wholeSince: (topic: string) => Date;
  readonly recordsOf: (topic: string) => readonly LogRecord[];
};

/** Compacted topics lose records on purpose. The checks of copies and versions cover what they carry. */
const whole = topics.filter(({ compacted }) => !compacted).map(({ name }) => name);

const dayMs = 24 * 3_600_000;
/** How long each topic surely has its records: a day less than its retention. */
const retainedMs = new Map(topics.map((one) => [one.name, (one.retentionMs ?? 0) - dayMs]));
/** A message goes to the archive of the outbox after the log has it: seconds later at most. */
const archivedAfterMs = 60_000;

/** Reads the newest records of all topics that are not compacted. */
export async function readLog(shop: ShopUnderTest): Promise<Log> {
  const { bus, databases, logRecordsMax } = shop;
  const readAt = new Map<SubgraphName, Date>();
  for (const service of subgraphs) {
    const [row] = await databases.query(service, 'select now() as now');
    readAt.set(service, row?.now as Date);
  }
  const window = await readLogWindow(bus, whole, logRecordsMax);
  const byTopic = Map.groupBy(window.records, ({ topic }) => topic);
  const recordsOf = (topic: string) => byTopic.get(topic) ?? [];
  return {
    ...window,
    readAt,
    recordsOf,
    wholeSince: (topic) => wholeSince(window, recordsOf(topic), topic),
  };
}

function wholeSince({ partitions }: LogWindow, records: readonly LogRecord[], topic: string): Date {
  let since = Date.now() - (retainedMs.get(topic) ?? 0);
  const cut = partitions.filter((one) => one.topic === topic && !one.isWhole);
  for (const { partition } of cut) {
    const first = records.find((record) => record.partition === partition);
    const firstAt = first?.at ?? Date.now();
    since = Math.max(since, firstAt + archivedAfterMs);
  }
  return new Date(since);
}

/** The topics that are read. */
export const readTopics: readonly string[] = whole;
