import { defineEntity, type EntityManager, p } from '@mikro-orm/postgresql';
import { type Contract, encode } from '@souk/schema/contract';
import { newId } from '../runtime/id.ts';
import { laneOf } from './lane.ts';

/** Why a message is told: one story from the first request to the last effect. */
export type Cause = {
  /** The same for all that follows from one request. Null starts a story of its own. */
  readonly correlationId: string | null;
  /** The message that this one answers. */
  readonly causationId: string | null;
  /** W3C Trace Context. */
  readonly traceparent: string | null;
};

export const noCause: Cause = { correlationId: null, causationId: null, traceparent: null };

const message = {
  // The order of sending. It is true for messages of one key, as their aggregate's lock lets no
  // two of its changes overlap.
  position: p.bigint().primary().autoincrement(),
  id: p.uuid(),
  source: p.text(),
  topic: p.text(),
  type: p.text(),
  key: p.text(),
  /** The exact text that goes over the wire. */
  value: p.text(),
  aggregateVersion: p.integer().nullable(),
  correlationId: p.text(),
  causationId: p.text().nullable(),
  traceparent: p.text().nullable(),
  occurredAt: p.datetime(),
};

/**
 * What is told, committed with the state that it tells of, waiting for the relay. Insert before
 * update holds within a flush, so a row may get its position before its aggregate is locked: load
 * the aggregate for writing first, or give it a version. `unique` is the wall behind that.
 */
export const OutboxMessage = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox',
  uniques: [{ properties: ['topic', 'key', 'aggregateVersion'] }],
  properties: { ...message, lane: p.smallint() },
});

/** What the broker has stored: the archive, kept for 14 days. */
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

type Told = {
  type: string;
  key: string;
  data: unknown;
  version: number | null;
  now: Date;
  cause: Cause;
};

/** The row of one message. Throws ZodError when the data does not fit the contract. */
export function outboxRow(em: EntityManager, source: string, contract: Contract, told: Told) {
  const message = contract[told.type];
  if (!message) throw new Error(`${source} has no message "${told.type}".`);
  const id = newId();
  return em.create(OutboxMessage, {
    id,
    source,
    topic: message.topic,
    type: told.type,
    key: told.key,
    lane: laneOf(told.key),
    value: encode(message, told.data),
    aggregateVersion: told.version,
    ...told.cause,
    correlationId: told.cause.correlationId ?? id,
    occurredAt: told.now,
  });
}
