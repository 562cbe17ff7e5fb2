import type { IncomingRecord } from '@souk/platform/bus/bus';
import { type Trace, traceOf } from '../../request/trace.ts';

/** A record of a topic, read. */
export type Arrival = {
  /** The same for every sending of one change. Null for a record that was made by hand. */
  readonly id: string | null;
  readonly partition: number;
  readonly position: bigint;
  readonly key: string | null;
  readonly at: Date;
  /** The aggregate's version. Null for a record that was made by hand. */
  readonly version: number | null;
  readonly event: Readonly<Record<string, unknown>>;
  /** The JSON that the event was read from. */
  readonly text: string;
  readonly trace: Trace;
};

/** Throws when the record says nothing that can be read: no JSON, or no object. */
export function arrivalOf({ value, headers, ...record }: IncomingRecord): Arrival {
  // A shell on Windows puts a byte-order mark before what it is given.
  const text = (value ?? '').replace(/^\uFEFF/, '');
  const event: unknown = JSON.parse(text);
  if (!isObject(event)) throw new TypeError('The value is no JSON object.');
  const { partition, position, key, at } = record;
  const version = versionIn(headers.aggregateversion);
  const id = headers.ce_id ?? (version === null ? null : `${key} ${version}`);
  const trace = traceOf(headers.traceparent);
  return { id, partition, position, key, at, version, event, text, trace };
}

/** The version that a record tells of itself, as the answer of a root field has no headers. */
export function versionOf({ aggregateversion, seq }: Arrival['event']): number | null {
  return versionIn(aggregateversion ?? seq);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function versionIn(value: unknown): number | null {
  const version = Number(value ?? Number.NaN);
  return Number.isSafeInteger(version) ? version : null;
}
