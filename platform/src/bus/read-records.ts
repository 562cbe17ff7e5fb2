import { newNotifier } from '../runtime/notifier.ts';
import type { EventBus, IncomingRecord } from './bus.ts';

/** The last positions of a log may hold no record. Without a new one for this long, reading ends. */
const idleMs = 1_000;

/**
 * Reads the records of a topic from one position of each partition until another, which is not read.
 * Returns them by time. Throws UnknownTopic and BusUnavailable.
 */
export async function readRecords(
  bus: Pick<EventBus, 'tail'>,
  topic: string,
  from: readonly bigint[],
  until: readonly bigint[],
): Promise<IncomingRecord[]> {
  const records: IncomingRecord[] = [];
  const next = [...from];
  const isComplete = () => until.every((end, partition) => (next[partition] ?? end) >= end);
  if (isComplete()) return records;
  const arrived = newNotifier();
  let seen = 0;
  const tail = await bus.tail([topic], new Map([[topic, from]]), (record) => {
    next[record.partition] = record.position + 1n;
    if (record.position < (until[record.partition] ?? 0n)) records.push(record);
    seen += 1;
    arrived.notify();
  });
  for (let before = -1; !isComplete() && seen !== before; ) {
    before = seen;
    await arrived.next(idleMs);
  }
  await tail.stop();
  return records.sort((a, b) => a.at.getTime() - b.at.getTime());
}
