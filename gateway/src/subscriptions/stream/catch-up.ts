import type { Offsets, RecentRecords } from '../topics/recent-records.ts';
import type { Replay } from '../topics/replay.ts';
import type { TopicRecord } from '../topics/topic-record.ts';

/** The number of records to read at once. */
const batchMax = 50;

type Steps = {
  readonly accepts: (record: TopicRecord) => boolean;
  /** Delivers one record. Resolves when the next may follow. */
  readonly deliver: (record: TopicRecord, offsets: Offsets) => Promise<void>;
  /** Joins the live stream. Called in the same tick in which the client has caught up. */
  readonly join: (offsets: Offsets) => void;
  readonly isOver: () => boolean;
};

/**
 * Delivers all records since the offsets at the client's own pace, then joins the live stream without
 * a gap and without duplicates. Reads records that are no longer in memory from the broker.
 */
export async function catchUp(
  recent: RecentRecords,
  replay: Replay,
  from: Offsets,
  { accepts, deliver, join, isOver }: Steps,
): Promise<void> {
  const selection = { accepts, recordsMax: batchMax };
  let offsets = from;
  while (!isOver()) {
    if (recent.endsAt(offsets)) return join(offsets);
    const batch = recent.holds(offsets)
      ? recent.since(offsets, selection)
      : await replay.read(recent.topic, offsets, recent.offsets, selection);
    for (const record of batch.records) {
      if (isOver()) return;
      offsets = new Map(offsets).set(record.partition, record.position + 1n);
      await deliver(record, offsets);
    }
    offsets = batch.offsets;
  }
}
