import type { IncomingRecord } from '@souk/platform/bus/bus';
import { readRecords } from '@souk/platform/bus/read-records';
import type { Print } from '../system/step.ts';
import { type Target, withBus } from './target.ts';

export type RecordsQuery = {
  readonly topic: string;
  /** Only the newest n; without it, all records. */
  readonly last?: number | undefined;
  readonly follow: boolean;
  readonly json: boolean;
};

/** Prints the records of a topic, oldest first; with `follow`, new ones until the process ends. */
export async function printRecords(
  target: Target,
  { topic, last, follow, json }: RecordsQuery,
  print: Print,
): Promise<void> {
  const printRecord = (record: IncomingRecord) => print(json ? asJson(record) : asLine(record));
  await withBus(target, async (bus) => {
    const bounds = await bus.bounds(topic);
    const positions = bounds.map(({ next }) => next);
    const oldest = bounds.map((one) => one.oldest);
    const records = await readRecords(bus, topic, oldest, positions);
    for (const record of records.slice(Math.max(0, records.length - (last ?? records.length))))
      printRecord(record);
    if (!follow) return;
    await bus.tail([topic], new Map([[topic, positions]]), printRecord);
    await new Promise(() => {});
  });
}

function asLine({ topic, partition, position, at, key, value }: IncomingRecord): string {
  return [`${topic}/${partition}/${position}`, at.toISOString(), key ?? '-', value ?? '-'].join(
    '\t',
  );
}

/** Prints one object per line, for `jq`. */
function asJson(record: IncomingRecord): string {
  return JSON.stringify({ ...record, position: String(record.position) });
}
