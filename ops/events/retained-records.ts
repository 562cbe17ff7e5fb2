import type { EventBus, IncomingRecord } from '@souk/platform/bus/bus';
import { newNotifier } from '@souk/platform/runtime/notifier';

/** The last positions of a log may hold no record. Without a new one for this long, reading ends. */
const idleMs = 1_000;

/** Returns the records of a topic by time, and the next position of each partition. */
export async function retainedRecords(bus: EventBus, topic: string) {
  const bounds = await bus.bounds(topic);
  const records: IncomingRecord[] = [];
  const arrived = newNotifier();
  const tail = await bus.tail(
    [topic],
    new Map([[topic, bounds.map(({ oldest }) => oldest)]]),
    (record) => {
      if (record.position >= (bounds[record.partition]?.next ?? 0n)) return;
      records.push(record);
      arrived.notify();
    },
  );
  const expected = bounds.reduce((sum, { oldest, next }) => sum + Number(next - oldest), 0);
  while (records.length < expected) {
    const before = records.length;
    await arrived.next(idleMs);
    if (records.length === before) break;
  }
  await tail.stop();
  records.sort((a, b) => Number(a.at) - Number(b.at));
  return { records, positions: bounds.map(({ next }) => next) };
}
