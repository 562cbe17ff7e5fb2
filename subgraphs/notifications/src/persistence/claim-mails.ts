import type { EntityManager } from '@mikro-orm/postgresql';
import type { NotificationDetails } from '../domain/notification.ts';
import type { NotificationKind } from '../domain/notification-kind.ts';
import type { Language } from '../domain/text-of.ts';

/** How long a claimed mail is left to the process that sends it. */
const leaseMs = 60_000;
const batchSize = 20;

/** A mail that this process sends now. */
export type ClaimedMail = {
  readonly id: string;
  /** This attempt included. It also separates this claim from later ones. */
  readonly attempts: number;
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly details: NotificationDetails;
  readonly at: Date;
  /** What the user knows the order by; null when it is about none. */
  readonly order: string | null;
  /** Null when the shop does not know the user's address. */
  readonly email: string | null;
  readonly isSuspended: boolean;
  readonly unsubscribeKey: string | null;
  /** Null when the user has chosen none. */
  readonly language: Language | null;
};

const claim = `-- Two processes never claim the same mail.
  with due as (
    select id from deliveries
    where channel = 'EMAIL' and state in ('QUEUED', 'SENDING') and next_at <= ?
    order by next_at limit ${batchSize} for update skip locked
  ), claimed as (
    update deliveries d set state = 'SENDING', attempts = attempts + 1, next_at = ?
    from due where d.id = due.id returning d.id, d.attempts, d.notification_id
  )
  select c.id, c.attempts, n.user_id as "userId", n.kind, n.details, n.at,
    coalesce(o.number, n.order_id, n.details ->> 'externalOrder') as "order",
    r.email, r.suspended_at is not null as "isSuspended", r.unsubscribe_key as "unsubscribeKey",
    l.language
  from claimed c join notifications n on n.id = c.notification_id
  left join order_numbers o on o.order_id = n.order_id
  left join recipients r on r.user_id = n.user_id
  left join chosen_languages l on l.user_id = n.user_id`;

/** Claims the mails that are due, at most 20: until they have an outcome or 60 s are over. */
export async function claimMails(em: EntityManager, now: Date): Promise<readonly ClaimedMail[]> {
  const rows = await em.execute<(Omit<ClaimedMail, 'at'> & { at: string })[]>(claim, [
    now,
    new Date(now.getTime() + leaseMs),
  ]);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
