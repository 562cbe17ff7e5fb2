import type { EntityManager } from '@mikro-orm/postgresql';
import { wakeAfterCommit } from '@souk/platform/messaging/woken-jobs';
import { newId } from '@souk/platform/runtime/id';
import type { Occurrence } from '../domain/notification.ts';
import type { NotificationKind } from '../domain/notification-kind.ts';
import { webhookBody } from '../domain/webhook-delivery.ts';
import { webhookRequests } from './claim-webhooks.ts';
import { notificationIdOf } from './store-notifications.ts';

type Endpoint = {
  readonly id: string;
  readonly userId: string;
  readonly kinds: readonly NotificationKind[];
  readonly lastSeq: number;
};

type Queued = {
  readonly id: string;
  readonly endpointId: string;
  readonly notificationId: string | null;
  readonly kind: NotificationKind | null;
  readonly seq: number;
  readonly body: string;
};

/**
 * Queues new notifications for the webhook endpoints of their users: of the kinds that the endpoint names, and
 * that the user has not switched off. Also for a disabled endpoint, which may be enabled again.
 */
export async function queueWebhooks(
  em: EntityManager,
  added: readonly { readonly id: string }[],
  occurrences: readonly Occurrence[],
  now: Date,
): Promise<void> {
  const ids = new Set(added.map(({ id }) => id));
  const byId = new Map(occurrences.map((one) => [notificationIdOf(one), one]));
  const fresh = [...byId].flatMap(([id, one]) => (ids.has(id) ? [{ ...one, id }] : []));
  const endpoints = await lockEndpointsOf(em, [...new Set(fresh.map(({ userId }) => userId))]);
  if (endpoints.length === 0) return;
  const orderIds = fresh.flatMap(({ orderId }) => orderId ?? []);
  const numbers = await orderNumbers(em, orderIds);
  const queued = endpoints.flatMap(({ id: endpointId, userId, kinds, lastSeq }) =>
    fresh
      .filter((one) => one.userId === userId && kinds.includes(one.kind))
      .map((one, nth): Queued => {
        const { id: notificationId, kind, at, orderId } = one;
        const seq = lastSeq + nth + 1;
        const orderNumber = numbers.get(orderId ?? '') ?? null;
        const notification = { ...one, orderNumber };
        const body = webhookBody({ seq, at, notification });
        return { id: newId(), endpointId, notificationId, kind, seq, body };
      }),
  );
  await insertQueued(em, queued, now);
}

/** Queues a test event for an endpoint, which is locked. Returns the id of its delivery. */
export async function queueTest(
  em: EntityManager,
  endpoint: { readonly id: string; readonly lastSeq: number },
  now: Date,
): Promise<string> {
  const [id, seq] = [newId(), endpoint.lastSeq + 1];
  const body = webhookBody({ seq, at: now, notification: null });
  const about = { notificationId: null, kind: null };
  await insertQueued(em, [{ id, endpointId: endpoint.id, ...about, seq, body }], now);
  return id;
}

/** Locks the endpoints of users, always in the same order. `kinds` has only those that are on. */
async function lockEndpointsOf(
  em: EntityManager,
  userIds: readonly string[],
): Promise<readonly Endpoint[]> {
  return em.execute<Endpoint[]>(
    `select e.id, e.user_id as "userId", e.last_seq as "lastSeq",
      array(select kind from jsonb_array_elements_text(e.kinds) as kind
        where not exists (select from preferences p where p.user_id = e.user_id
          and p.kind = kind and p.channel = 'WEBHOOK' and not p.enabled)) as kinds
    from webhook_endpoints e
    where e.user_id in (select jsonb_array_elements_text(?::jsonb)) and e.deleted_at is null
    order by e.id for update of e`,
    [JSON.stringify(userIds)],
  );
}

async function orderNumbers(
  em: EntityManager,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ id: string; number: string }[]>(
    `select order_id as id, number from order_numbers
    where order_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(orderIds)],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

async function insertQueued(em: EntityManager, queued: readonly Queued[], now: Date) {
  if (queued.length === 0) return;
  await em.execute(
    `with input as (
      select * from jsonb_to_recordset(?::jsonb) as row (id uuid, "endpointId" uuid,
        "notificationId" uuid, kind text, seq int, body text)
    ), numbered as (
      update webhook_endpoints e set last_seq = i.seq
      from (select "endpointId", max(seq) as seq from input group by 1) i
      where e.id = i."endpointId"
    )
    insert into webhook_deliveries (id, endpoint_id, notification_id, kind, seq, body, state,
      attempts, tries, next_at, queued_at, created_at, log)
    select id, "endpointId", "notificationId", kind, seq, body, 'QUEUED', 0, 0, ?, ?, ?, '[]'
    from input`,
    [JSON.stringify(queued), now, now, now],
  );
  wakeAfterCommit(em, webhookRequests);
}
