import type { IncomingRecord } from '@souk/platform/bus/bus';
import { versionOf } from '@souk/platform/bus/version-of';
import { isObject } from '../../json.ts';
import { type Trace, traceOf } from '../../request/trace.ts';

/** A parsed record of a topic. */
export type TopicRecord = {
  /** The id of the change, the same in each duplicate. Null for a record that was produced by hand. */
  readonly id: string | null;
  readonly partition: number;
  readonly position: bigint;
  readonly key: string | null;
  readonly at: Date;
  /** The aggregate's version. Null for a record that was produced by hand. */
  readonly version: number | null;
  readonly event: Readonly<Record<string, unknown>>;
  /** The JSON text that the event was parsed from. */
  readonly text: string;
  readonly trace: Trace;
};

/** Parses a record. Throws when its value is not a JSON object. */
export function readRecord({ value, headers, ...record }: IncomingRecord): TopicRecord {
  // Windows shells put a byte-order mark before the text of a record that is produced by hand.
  const text = (value ?? '').replace(/^\uFEFF/, '');
  const event: unknown = JSON.parse(text);
  if (!isObject(event)) throw new TypeError('The value is not a JSON object.');
  const { partition, position, key, at } = record;
  const version = versionOf(headers.aggregateversion);
  const id = headers.ce_id ?? (version === null ? null : `${key} ${version}`);
  const trace = traceOf(headers.traceparent);
  return { id, partition, position, key, at, version, event, text, trace };
}

/** The version inside the event itself. A snapshot has no headers that could contain it. */
export function versionIn({ aggregateversion, seq }: TopicRecord['event']): number | null {
  return versionOf(aggregateversion ?? seq);
}
