import type { EntityManager } from '@mikro-orm/postgresql';
import { type AfterAttempt, refusalsMax } from '../domain/after-attempt.ts';

type Attempt = { readonly id: string; readonly attempts: number };

/**
 * Stores what follows an attempt. Returns false, and changes nothing, when another process has claimed the
 * delivery since, or it has an end.
 */
export async function recordAttempt(
  em: EntityManager,
  { id, attempts }: Attempt,
  { state, nextAt, failure }: AfterAttempt,
  now: Date,
): Promise<boolean> {
  const rows = await em.execute(
    `update deliveries set state = ?, failure = ?, next_at = coalesce(?, next_at),
      done_at = case when ?::timestamptz is null then ?::timestamptz end
    where id = ? and attempts = ? and state = 'SENDING' returning id`,
    [state, failure, nextAt, nextAt, now, id, attempts],
  );
  return rows.length > 0;
}

/** Counts a mail that an address has refused. After three in a row it gets no more. */
export async function countRefusal(
  em: EntityManager,
  userId: string,
  email: string,
  now: Date,
): Promise<void> {
  await em.execute(
    `update recipients set refusals = refusals + 1,
      suspended_at = case when refusals + 1 >= ${refusalsMax}
        then coalesce(suspended_at, ?::timestamptz) end
    where user_id = ? and email = ?`,
    [now, userId, email],
  );
}

/** Notes that an address takes mails. */
export async function clearRefusals(
  em: EntityManager,
  userId: string,
  email: string,
): Promise<void> {
  await em.execute(
    'update recipients set refusals = 0 where user_id = ? and email = ? and refusals > 0 and suspended_at is null',
    [userId, email],
  );
}
