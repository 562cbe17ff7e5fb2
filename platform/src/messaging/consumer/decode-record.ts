import { type Contract, decode, type MessageType } from '@souk/schema/contract';
import { z } from 'zod';
import type { IncomingRecord } from '../../bus/bus.ts';
import { versionOf } from '../../bus/version-of.ts';
import type { Consumers } from './consumers.ts';
import type { Handler, Message } from './handler.ts';

/** A message, its record and its handler. */
export type DecodedMessage<Out extends Contract> = {
  readonly record: IncomingRecord;
  readonly message: Message;
  readonly handle: Handler<unknown, Out>;
};

/** A record that can't be decoded, and why. */
type UndecodableRecord = { readonly record: IncomingRecord; readonly reason: string };

export type DecodingResult<Out extends Contract> = DecodedMessage<Out> | UndecodableRecord;

/** In characters: ids and keys are indexed, and an index row of PostgreSQL ends at 2704 bytes. */
const idMax = 200;
const keyMax = 500;

/** Decodes a record. Returns null for a type without a handler and for a tombstone. */
export function decodeRecord<Out extends Contract>(
  consumers: Consumers<Out>,
  record: IncomingRecord,
): DecodingResult<Out> | null {
  const { topic, value, headers } = record;
  if (value === null) return null;
  const source = headers.ce_source;
  const foreign = consumers.filter(
    ({ exceptSource, contract }) =>
      exceptSource !== null && exceptSource !== source && contract[topic]?.topic === topic,
  );
  const isForeign = foreign.length > 0;
  const type = isForeign ? topic : headers.ce_type;
  if (type === undefined) return { record, reason: 'The ce_type header is missing.' };
  const candidates = isForeign
    ? foreign
    : consumers.filter(({ exceptSource }) => exceptSource === null);
  const withType = candidates.filter(({ contract }) => contract[type]?.topic === topic);
  const [{ contract, handlers } = {}] = withType.filter((one) => one.handlers.has(type));
  const [kind, handle] = [contract?.[type], handlers?.get(type)];
  if (!kind || !handle) return withType.length > 0 ? null : { record, reason: unknownType };
  const reason = invalidIdentity(record, isForeign);
  if (reason) return { record, reason };
  try {
    const message = { ...envelopeOf(record, type), data: decode(kind, value) };
    // The data fits the contract of this type, for which the handler is typed.
    return { record, message, handle: handle as Handler<unknown, Out> };
  } catch (error) {
    return { record, reason: invalidValue(error, kind) };
  }
}

function envelopeOf(record: IncomingRecord, type: string): Omit<Message, 'data'> {
  const { topic, key, headers, partition, position } = record;
  const id = headers.ce_id ?? `${topic}/${partition}/${position}`;
  const occurredAt = Date.parse(headers.ce_time ?? '');
  return {
    id,
    type,
    source: headers.ce_source ?? null,
    topic,
    key,
    version: versionOf(headers.aggregateversion),
    at: Number.isNaN(occurredAt) ? record.at : new Date(occurredAt),
    cause: {
      correlationId: headers.correlationid ?? id,
      causationId: id,
      traceparent: headers.traceparent ?? null,
    },
  };
}

const unknownType = 'The ce_type is unknown on this topic.';

/** Says what is wrong with key, id or source. Null when nothing is. */
function invalidIdentity({ key, headers }: IncomingRecord, isForeign: boolean): string | null {
  if ((key?.length ?? 0) > keyMax) return `The key is longer than ${keyMax} characters.`;
  // External producers may leave both out: the record's position identifies it then.
  const absent = isForeign ? 'none' : '';
  const { ce_id: id = absent, ce_source: source = absent } = headers;
  const valid = [id, source].every(({ length }) => length > 0 && length <= idMax);
  return valid ? null : `The headers ce_id and ce_source need 1 to ${idMax} characters.`;
}

/** Describes the fault without the value, which may hold anything. */
function invalidValue(error: unknown, kind: MessageType): string {
  if (error instanceof SyntaxError) return 'The value is not valid JSON.';
  const issues = error instanceof z.ZodError ? error.issues.slice(0, 5) : [];
  const faults = issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return `The value does not fit the contract (${kind.summary}) ${faults.join('; ')}`.trim();
}
