import type { EntityManager } from '@mikro-orm/postgresql';
import { wakeAfterCommit } from '@souk/platform/messaging/woken-jobs';
import { newId } from '@souk/platform/runtime/id';
import {
  type AfterMailAttempt,
  hourMs,
  type IdentityMailKind,
  mailsPerHourMax,
} from '../domain/identity-mail.ts';

/** The job that sends them. */
export const identityMailsJob = 'identity mails';

/** How long a claimed mail is left to the process that sends it: longer than the provider is waited for. */
const leaseMs = 60_000;
const batchSize = 10;
const keptMs = 24 * hourMs;

/** A mail that this process has the provider send now. */
export type ClaimedMail = {
  readonly id: string;
  readonly kind: IdentityMailKind;
  readonly recipient: string;
  /** This attempt included. */
  readonly attempts: number;
};

/**
 * Queues a mail, unless one of this kind waits for the recipient, or three were queued within an hour. One statement:
 * as only one may wait, of two at once only one counts.
 */
export async function queueIdentityMail(
  em: EntityManager,
  kind: IdentityMailKind,
  recipient: string,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - hourMs);
  const rows = await em.execute(
    `insert into identity_mails (id, kind, recipient, state, attempts, next_at, created_at)
    select ?::uuid, ?::text, ?::text, 'QUEUED', 0, ?::timestamptz, ?::timestamptz
    where (select count(*) from identity_mails
      where kind = ? and recipient = ? and created_at > ?) < ${mailsPerHourMax}
    on conflict (kind, recipient) where done_at is null do nothing returning id`,
    [newId(), kind, recipient, now, now, kind, recipient, since],
  );
  if (rows.length > 0) wakeAfterCommit(em, identityMailsJob);
}

/** Claims the mails that are due, at most 10: until they have an outcome or 60 s are over. */
export async function claimIdentityMails(
  em: EntityManager,
  now: Date,
): Promise<readonly ClaimedMail[]> {
  return em.execute<ClaimedMail[]>(
    `with due as (
      select id from identity_mails where done_at is null and next_at <= ?
      order by next_at limit ${batchSize} for update skip locked
    )
    update identity_mails m set state = 'SENDING', attempts = attempts + 1, next_at = ?
    from due where m.id = due.id returning m.id, m.kind, m.recipient, m.attempts`,
    [now, new Date(now.getTime() + leaseMs)],
  );
}

/** Stores what follows an attempt, unless another process has claimed the mail since, or it has an end. */
export async function recordMailAttempt(
  em: EntityManager,
  { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>,
  { state, nextAt }: AfterMailAttempt,
  now: Date,
): Promise<void> {
  await em.execute(
    `update identity_mails set state = ?, next_at = coalesce(?, next_at),
      done_at = case when ?::timestamptz is null then ?::timestamptz end
    where id = ? and attempts = ? and state = 'SENDING'`,
    [state, nextAt, nextAt, now, id, attempts],
  );
}

/** Deletes the mails that ended a day ago: they name addresses. */
export async function deleteOldMails(em: EntityManager, now: Date): Promise<void> {
  await em.execute('delete from identity_mails where done_at < ?', [
    new Date(now.getTime() - keptMs),
  ]);
}
