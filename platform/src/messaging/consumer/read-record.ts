import { type Contract, decode, type Message as Kind } from '@souk/schema/contract';
import { z } from 'zod';
import type { IncomingRecord } from '../../bus/bus.ts';
import type { Consumers } from './consumers.ts';
import type { Handler, Message } from './handler.ts';

/** A message, the record that brought it, and who handles it. */
export type DecodedMessage<Out extends Contract> = {
  readonly record: IncomingRecord;
  readonly message: Message;
  readonly handle: Handler<unknown, Out>;
};

/** A record that nobody can read, and why. */
export type UndecodableRecord = { readonly record: IncomingRecord; readonly reason: string };

/** In characters: what rows can be found by. An index of PostgreSQL ends at 2704 bytes. */
const nameMax = 200;
const keyMax = 500;

/** Reads a record. Null when nobody here wants it: a type without a handler, or a tombstone. */
export function readRecord<Out extends Contract>(
  consumers: Consumers<Out>,
  record: IncomingRecord,
): DecodedMessage<Out> | UndecodableRecord | null {
  const { topic, value, headers } = record;
  if (value === null) return null;
  const from = headers.ce_source;
  const abroad = consumers.filter(
    ({ notOf, contract }) => notOf !== null && notOf !== from && contract[topic]?.topic === topic,
  );
  const isForeign = abroad.length > 0;
  const type = isForeign ? topic : headers.ce_type;
  if (type === undefined) return { record, reason: 'It has no ce_type header.' };
  const known = isForeign ? abroad : consumers.filter(({ notOf }) => notOf === null);
  const about = known.filter(({ contract }) => contract[type]?.topic === topic);
  const [{ contract, handlers } = {}] = about.filter((one) => one.handlers.has(type));
  const [kind, handle] = [contract?.[type], handlers?.get(type)];
  if (!kind || !handle) return about.length > 0 ? null : { record, reason: unknownType };
  const fault = misnamed(record, isForeign);
  if (fault) return { record, reason: fault };
  try {
    const message = { ...envelopeOf(record, type), data: decode(kind, value) };
    // Its data is what the contract of this type says, so it is what the handler was typed for.
    return { record, message, handle: handle as Handler<unknown, Out> };
  } catch (error) {
    return { record, reason: misfit(error, kind) };
  }
}

function envelopeOf(record: IncomingRecord, type: string): Omit<Message, 'data'> {
  const { topic, key, headers, partition, position } = record;
  const id = headers.ce_id ?? `${topic}/${partition}/${position}`;
  const toldAt = Date.parse(headers.ce_time ?? '');
  const version = Number(headers.aggregateversion ?? Number.NaN);
  return {
    id,
    type,
    source: headers.ce_source ?? null,
    topic,
    key,
    version: Number.isSafeInteger(version) ? version : null,
    at: Number.isNaN(toldAt) ? record.at : new Date(toldAt),
    cause: {
      correlationId: headers.correlationid ?? id,
      causationId: id,
      traceparent: headers.traceparent ?? null,
    },
  };
}

const unknownType = 'Its ce_type is unknown on this topic.';

function misnamed({ key, headers }: IncomingRecord, isForeign: boolean): string | null {
  if ((key?.length ?? 0) > keyMax) return `Its key is longer than ${keyMax} characters.`;
  const absent = isForeign ? 'none' : '';
  const { ce_id: id = absent, ce_source: source = absent } = headers;
  const good = [id, source].every(({ length }) => length > 0 && length <= nameMax);
  return good ? null : `It needs ce_id and ce_source of up to ${nameMax} characters.`;
}

/** Says nothing of what the value holds, as it may be anything. */
function misfit(error: unknown, kind: Kind): string {
  if (error instanceof SyntaxError) return 'It is no JSON.';
  const issues = error instanceof z.ZodError ? error.issues.slice(0, 5) : [];
  const faults = issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return `It is not what it should be: ${kind.summary} ${faults.join('; ')}`.trim();
}
