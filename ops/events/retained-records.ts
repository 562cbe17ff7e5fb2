import type { EventBus, IncomingRecord } from '@souk/platform/bus/bus';
import { newNotifier } from '@souk/platform/runtime/notifier';

/** A log can end with places that were deleted: nothing for so long means that this is the end. */
const silenceMs = 1_000;

/** All that is there now, by time, and where a reader goes on after it. */
export async function retainedRecords(bus: EventBus, topic: string) {
  const bounds = await bus.bounds(topic);
  const records: IncomingRecord[] = [];
  const came = newNotifier();
  const tail = await bus.tail(
    [topic],
    new Map([[topic, bounds.map(({ oldest }) => oldest)]]),
    (record) => {
      if (record.position >= (bounds[record.partition]?.next ?? 0n)) return;
      records.push(record);
      came.notify();
    },
  );
  const expected = bounds.reduce((sum, { oldest, next }) => sum + Number(next - oldest), 0);
  while (records.length < expected) {
    const before = records.length;
    await came.next(silenceMs);
    if (records.length === before) break;
  }
  await tail.stop();
  records.sort((a, b) => Number(a.at) - Number(b.at));
  return { records, positions: bounds.map(({ next }) => next) };
}
