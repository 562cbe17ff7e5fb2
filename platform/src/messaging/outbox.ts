import { defineEntity, type EntityManager, p } from '@mikro-orm/postgresql';
import { type Contract, encode } from '@souk/schema/contract';
import { newId } from '../runtime/id.ts';
import { traceIdIn, traceparentOf } from '../runtime/trace.ts';
import { spanOfTrace } from '../runtime/tracing/span.ts';
import { laneOf } from './lane.ts';

/** Why a message is published: it links the messages from the first request to the last effect. */
export type Cause = {
  /** The same for all messages that one request causes. Null starts a new correlation. */
  readonly correlationId: string | null;
  /** The id of the message that caused this one. */
  readonly causationId: string | null;
  /** W3C Trace Context. Each message gets the same trace id with a parent id of its own. */
  readonly traceparent: string | null;
};

export const noCause: Cause = { correlationId: null, causationId: null, traceparent: null };

const message = {
  // The order of sending. It is exact for messages of one key: their aggregate is locked, so no two of
  // its changes overlap.
  position: p.bigint().primary().autoincrement(),
  id: p.uuid(),
  source: p.text(),
  topic: p.text(),
  type: p.text(),
  key: p.text(),
  /** The exact text that is sent. */
  value: p.text(),
  aggregateVersion: p.integer().nullable(),
  correlationId: p.text(),
  causationId: p.text().nullable(),
  traceparent: p.text().nullable(),
  occurredAt: p.datetime(),
};

/**
 * A published message, committed with the state that it reports, that waits for the relay. A flush
 * inserts before it updates, so a row may get its position before its aggregate is locked: load the
 * aggregate for writing first, or give it a version. The unique constraint is the second line of
 * defence.
 */
export const OutboxMessage = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox',
  uniques: [{ properties: ['topic', 'key', 'aggregateVersion'] }],
  properties: { ...message, lane: p.smallint() },
});

/** A message that the broker has stored, in the archive. Kept for 14 days. */
export const SentMessage = defineEntity({
  name: 'SentMessage',
  tableName: 'outbox_archive',
  indexes: [{ properties: ['sentAt'] }],
  properties: {
    ...message,
    position: p.bigint().primary().autoincrement(false),
    sentAt: p.datetime(),
  },
});

type Publication = {
  type: string;
  key: string;
  data: unknown;
  version: number | null;
  now: Date;
  cause: Cause;
};

/** Builds the row of a message. Throws ZodError when the data does not fit the contract. */
export function outboxRow(
  em: EntityManager,
  source: string,
  contract: Contract,
  { type, key, data, version, now, cause }: Publication,
) {
  const kind = contract[type];
  if (!kind) throw new Error(`The contract of ${source} has no message "${type}".`);
  const id = newId();
  const traceId = traceIdIn(cause.traceparent);
  return em.create(OutboxMessage, {
    id,
    source,
    topic: kind.topic,
    type,
    key,
    lane: laneOf(key),
    value: encode(kind, data),
    aggregateVersion: version,
    ...cause,
    correlationId: cause.correlationId ?? id,
    traceparent: traceId && traceparentOfMessage(traceId, type),
    occurredAt: now,
  });
}

/** The parent of what handles a message is a span of that message, within what publishes it. */
function traceparentOfMessage(traceId: string, type: string): string {
  const span = spanOfTrace(traceId)?.start(`publish ${type}`, { kind: 'producer' });
  span?.end();
  return span?.traceparent ?? traceparentOf(traceId);
}
