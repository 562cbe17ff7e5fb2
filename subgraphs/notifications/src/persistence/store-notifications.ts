import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { v5 } from 'uuid';
import type { Occurrence } from '../domain/notification.ts';
import {
  isOnByDefault,
  type NotificationChannel,
  type NotificationKind,
} from '../domain/notification-kind.ts';

/** A namespace of our own for UUIDs of version 5 (RFC 9562). */
const namespace = '4a2c1d0e-5f0b-4c55-9f0c-6b1d8a3e7f21';

/** The id of a notification: the same for the same user, kind and cause. */
export function notificationIdOf({
  userId,
  kind,
  cause,
}: Pick<Occurrence, 'userId' | 'kind' | 'cause'>): string {
  return v5(JSON.stringify([userId, kind, cause]), namespace);
}

/** A notification that was added, and the state of its user's notifications right after it. */
export type Added = {
  readonly id: string;
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly version: number;
  readonly unread: number;
};

/**
 * Locks the notifications of users until the transaction ends, always in the same order, so that two
 * transactions never wait for one another.
 */
export async function lockInboxes(
  em: EntityManager,
  userIds: readonly string[],
  now: Date,
): Promise<void> {
  const ids = JSON.stringify([...new Set(userIds)].sort());
  await em.execute(
    `insert into inboxes (user_id, changed_at)
    select id, ? from jsonb_array_elements_text(?::jsonb) as id order by id collate "C"
    on conflict do nothing`,
    [now, ids],
  );
  await em.execute(
    `select user_id from inboxes where user_id in (select jsonb_array_elements_text(?::jsonb))
    order by user_id collate "C" for update`,
    [ids],
  );
}

/**
 * Adds what is new, with its number among the changes of its user, and queues it for the channels that are
 * on for it now. What was added before stays as it is. The inboxes are locked.
 */
export async function storeNotifications(
  em: EntityManager,
  occurrences: readonly Occurrence[],
  openChannels: readonly NotificationChannel[],
  now: Date,
): Promise<readonly Added[]> {
  const byId = new Map(occurrences.map((one) => [notificationIdOf(one), one]));
  const rows = [...byId].map(([id, one], place) => ({ ...one, id, place }));
  const queued = rows.flatMap(({ id, kind }) =>
    openChannels.filter(isMail).map((channel) => {
      const isOn = isOnByDefault(kind, channel);
      return { notificationId: id, id: newId(), channel, isOn };
    }),
  );
  return em.execute<Added[]>(store, [
    JSON.stringify(rows),
    now,
    now,
    now,
    now,
    JSON.stringify(queued),
  ]);
}

/** Requests to webhook endpoints have rows of their own: `queueWebhooks`. */
const isMail = (channel: NotificationChannel) => channel === 'EMAIL';

const store = `-- Each notification once, with its deliveries.
  with input as (
    select * from jsonb_to_recordset(?::jsonb) as row (id uuid, "userId" text, kind text, cause text,
      "orderId" text, details jsonb, at timestamptz, place int)
  ), fresh as (
    select input.*, row_number() over (partition by "userId" order by place)::int as nth,
      count(*) over (partition by "userId")::int as added,
      first_value(id) over (partition by "userId" order by place desc) as last_id
    from input where not exists (select from notifications n where n.id = input.id)
  ), moved as (
    update inboxes i set version = i.version + f.added, unread = i.unread + f.added,
      last_id = f.last_id, changed_at = ?
    from fresh f where f."userId" = i.user_id and f.nth = 1
    returning i.user_id, i.version - f.added as version, i.unread - f.added as unread
  ), stored as (
    insert into notifications
      (id, user_id, kind, cause, order_id, details, seq, at, created_at)
    select id, "userId", kind, cause, "orderId", details, version + nth, at, ?
    from fresh join moved on user_id = "userId"
    returning id, user_id, kind, seq
  ), queued as (
    insert into deliveries (id, notification_id, channel, state, next_at, created_at)
    select q.id, s.id, q.channel, 'QUEUED', ?, ?
    from jsonb_to_recordset(?::jsonb) as q
      ("notificationId" uuid, id uuid, channel text, "isOn" boolean)
    join stored s on s.id = q."notificationId"
    left join preferences p on p.user_id = s.user_id and p.kind = s.kind and p.channel = q.channel
    left join recipients r on r.user_id = s.user_id
    where coalesce(p.enabled, q."isOn") and (q.channel <> 'EMAIL' or r.suspended_at is null)
  )
  select s.id, s.user_id as "userId", s.kind, s.seq as version, m.unread + s.seq - m.version as unread
  from stored s join moved m on m.user_id = s.user_id order by s.user_id, s.seq`;
