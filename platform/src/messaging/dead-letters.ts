import type { EntityManager, InferEntity } from '@mikro-orm/postgresql';
import { ParkedMessage } from './parked-message.ts';

/** What nobody could handle, and why. */
export type DeadLetter = Readonly<InferEntity<typeof ParkedMessage>>;

/** Which dead letters: all of a consumer, of one of its topics, or one. */
export type WhichLetters = {
  readonly consumer?: string;
  readonly topic?: string;
  readonly partition?: number;
  readonly position?: bigint;
};

/** The oldest first; 100 at most, unless asked for more. */
export async function listDeadLetters(
  em: EntityManager,
  which: WhichLetters = {},
  limit = 100,
): Promise<DeadLetter[]> {
  const orderBy = { deadAt: 'asc', topic: 'asc', partition: 'asc', position: 'asc' } as const;
  return em.find(ParkedMessage, { ...which, deadAt: { $ne: null } }, { orderBy, limit });
}

/**
 * Lets dead letters be handled again, those of one key in order and before what waits behind them.
 * Returns how many. The service need not run: it finds them when it does.
 */
export async function releaseDeadLetters(em: EntityManager, which: WhichLetters): Promise<number> {
  const again = { deadAt: null, attempts: 0, nextAt: new Date() };
  return em.nativeUpdate(ParkedMessage, { ...which, deadAt: { $ne: null } }, again);
}
