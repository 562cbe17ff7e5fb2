import type { IncomingRecord } from '@souk/platform/bus/bus';
import { retainedRecords } from './retained-records.ts';
import { type Target, withBus } from './target.ts';

export type Wanted = {
  readonly topic: string;
  /** How many of the newest; all of them without it. */
  readonly last?: number | undefined;
  readonly follow: boolean;
  readonly json: boolean;
};

/** Prints what a topic keeps, the oldest first; told to follow, also what comes, until it is ended. */
export async function printRecords(
  where: Target,
  { topic, last, follow, json }: Wanted,
  say: (line: string) => void,
): Promise<void> {
  const print = (record: IncomingRecord) => say(json ? asJson(record) : asLine(record));
  await withBus(where, async (bus) => {
    const { records, positions } = await retainedRecords(bus, topic);
    for (const record of records.slice(Math.max(0, records.length - (last ?? records.length))))
      print(record);
    if (!follow) return;
    await bus.tail([topic], new Map([[topic, positions]]), print);
    await new Promise(() => {});
  });
}

function asLine({ topic, partition, position, at, key, value }: IncomingRecord): string {
  return [`${topic}/${partition}/${position}`, at.toISOString(), key ?? '-', value ?? '-'].join(
    '\t',
  );
}

/** One object a line, for `jq`. */
function asJson(record: IncomingRecord): string {
  return JSON.stringify({ ...record, position: String(record.position) });
}
