import type { EntityManager, InferEntity } from '@mikro-orm/postgresql';
import { ParkedMessage } from './parked-message.ts';

/** A message that failed for good, and why. */
export type DeadLetter = Readonly<InferEntity<typeof ParkedMessage>>;

/** Selects the dead letters of a consumer, of one of its topics, or a single one. */
export type DeadLetterFilter = {
  readonly consumer?: string;
  readonly topic?: string;
  readonly partition?: number;
  readonly position?: bigint;
};

/** Lists at most `limit` dead letters, the oldest first. */
export async function listDeadLetters(
  em: EntityManager,
  filter: DeadLetterFilter = {},
  limit = 100,
): Promise<DeadLetter[]> {
  const orderBy = { deadAt: 'asc', topic: 'asc', partition: 'asc', position: 'asc' } as const;
  return em.find(ParkedMessage, { ...filter, deadAt: { $ne: null } }, { orderBy, limit });
}

/**
 * Releases dead letters to be retried, those of one key in order and before what is blocked behind
 * them. Returns how many. The service need not run: it finds them at its start.
 */
export async function releaseDeadLetters(
  em: EntityManager,
  filter: DeadLetterFilter,
): Promise<number> {
  const retry = { deadAt: null, attempts: 0, nextAt: new Date() };
  return em.nativeUpdate(ParkedMessage, { ...filter, deadAt: { $ne: null } }, retry);
}
