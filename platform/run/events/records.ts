import type { EventBus, Incoming } from '../../src/bus/bus.ts';
import { newSignal } from '../../src/signal.ts';
import { type Where, withBus } from './where.ts';

export type Wanted = {
  readonly topic: string;
  /** How many of the newest; all of them without it. */
  readonly last?: number | undefined;
  readonly follow: boolean;
  readonly json: boolean;
};

/** A log can end with places that were deleted: nothing for so long means that this is the end. */
const silenceMs = 1_000;

/** Prints what a topic keeps, the oldest first; told to follow, also what comes, until it is ended. */
export async function printRecords(
  where: Where,
  { topic, last, follow, json }: Wanted,
  say: (line: string) => void,
): Promise<void> {
  const print = (record: Incoming) => say(json ? asJson(record) : asLine(record));
  await withBus(where, async (bus) => {
    const { records, positions } = await keptRecords(bus, topic);
    for (const record of records.slice(Math.max(0, records.length - (last ?? records.length))))
      print(record);
    if (!follow) return;
    await bus.tail([topic], new Map([[topic, positions]]), print);
    await new Promise(() => {});
  });
}

/** All that is there now, by time, and where a reader goes on after it. */
async function keptRecords(bus: EventBus, topic: string) {
  const bounds = await bus.bounds(topic);
  const records: Incoming[] = [];
  const came = newSignal();
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

function asLine({ topic, partition, position, at, key, value }: Incoming): string {
  return [`${topic}/${partition}/${position}`, at.toISOString(), key ?? '-', value ?? '-'].join(
    '\t',
  );
}

/** One object a line, for `jq`. */
function asJson(record: Incoming): string {
  return JSON.stringify({ ...record, position: String(record.position) });
}
