import { type Check, type Finding, findingsMax } from './check.ts';
import type { Databases } from './databases.ts';
import { mergeSorted, type SortedRows } from './merge-sorted.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'notifications';

const counted = sqlCheck({
  invariant: 'unread notifications are counted',
  database,
  sql: (only) => `
    select i.user_id as key, i.user_id as "user", i.unread, i.version, n.unread as "counted", case
        when n.unread <> i.unread then 'another number of notifications is unread'
        else 'a notification is newer than the last change' end as what
    from inboxes i cross join lateral (
      select count(*) filter (where read_at is null) as unread, coalesce(max(seq), 0) as seq
      from notifications where user_id = i.user_id
    ) n
    where (n.unread <> i.unread or n.seq > i.version) and ${only('i.user_id')}`,
});

/** The last attempt is made after 21 hours. */
const unended = sqlCheck({
  invariant: 'every delivery of a notification ends',
  database,
  what: 'a delivery has no end after two days',
  sql: (only) => `
    select id::text as key, id as delivery, channel, state, attempts, next_at as "nextAt"
    from deliveries
    where done_at is null and created_at < now() - interval '2 days' and ${only('id', 'uuid')}`,
});

/** The last attempt is made after two days, and a delivery is queued for a disabled endpoint for seven. */
const unendedWebhooks = sqlCheck({
  invariant: 'every webhook delivery ends',
  database,
  what: 'a webhook delivery has no end after eight days',
  sql: (only) => `
    select id::text as key, id as delivery, endpoint_id as endpoint, state, attempts, tries,
      next_at as "nextAt", queued_at as "queuedAt"
    from webhook_deliveries
    where done_at is null and queued_at < now() - interval '8 days' and ${only('id', 'uuid')}`,
});

/** No delivery of an endpoint is lost: its receiver sees each number once. Old ones are deleted in their order. */
const numberedWebhooks = sqlCheck({
  invariant: 'the deliveries of a webhook endpoint are numbered',
  database,
  what: 'a number of a webhook endpoint has no delivery',
  sql: (only) => `
    select e.id::text as key, e.id as endpoint, e.deleted_through as "deletedThrough",
      e.last_seq as "lastSeq", d.count, d.last
    from webhook_endpoints e cross join lateral (
      select count(*)::int as count, coalesce(max(seq), e.deleted_through) as last
      from webhook_deliveries where endpoint_id = e.id
    ) d
    where (d.count <> e.last_seq - e.deleted_through or d.last <> e.last_seq) and ${only('e.id', 'uuid')}`,
});

/**
 * States of orders, each of which has one notification: `order:STATUS`. Of those from before the shop had
 * notifications, the log may have lost the records.
 */
const states = `select * from (
    select e.order_id || ':' || e.status as key, o.buyer_id as "userId",
      min(e.at) > $2::timestamptz as "isRequired"
    from order_events e join orders o on o.id = e.order_id
    where e.status in ('CONFIRMED', 'SHIPPED', 'DELIVERED', 'FAILED', 'CANCELLED')
      and ($1::text[] is null or e.order_id || ':' || e.status = any ($1))
    group by 1, 2
  ) states order by key collate "C"`;

const notified = `select * from (
    select cause || ':' || substr(kind, 7) as key, user_id as "userId"
    from notifications where kind in ('ORDER_CONFIRMED', 'ORDER_SHIPPED', 'ORDER_DELIVERED',
      'ORDER_FAILED', 'ORDER_CANCELLED')
      and ($1::text[] is null or cause || ':' || substr(kind, 7) = any ($1))
  ) notified order by key collate "C"`;

/** Payments of checkouts, of which the held ones have one notification each. */
const payments = `select id::text as key, user_id as "userId",
    status in ('HELD', 'CAPTURED', 'REFUNDED') and created_at > $2::timestamptz as "isRequired"
  from payments where origin = 'CHECKOUT' and ($1::text[] is null or id::text = any ($1))
  order by id::text collate "C"`;

/** An external orchestrator also reports payments: of those, billing may know none. */
const paymentsNotified = `select distinct on (cause collate "C") cause as key, user_id as "userId", true as "isForeign"
  from notifications where kind = 'PAYMENT_HELD' and ($1::text[] is null or cause = any ($1))
  order by cause collate "C"`;

type Notified = { readonly key: string; readonly userId: string; readonly isForeign?: boolean };
type State = Notified & { readonly isRequired: boolean };

/** Compares what has happened, in the database of a service, with the notifications of it. */
function notifiedOf(
  invariant: string,
  owner: readonly [database: string, sql: string],
  notifications: string,
): Check {
  return {
    invariant,
    isFinal: false,
    isSequential: true,
    find: async ({ databases }, keys) => {
      const since = await consumingSince(databases);
      const found: Finding[] = [];
      const [from, sql] = owner;
      const sides: Record<'state' | 'notification', SortedRows> = {
        state: databases.stream(from, sql, [keys, since]) as unknown as SortedRows,
        notification: databases.stream(database, notifications, [keys]) as unknown as SortedRows,
      };
      await mergeSorted(sides, (key, { state, notification }) => {
        const what = differenceOf(state as State | null, notification as Notified | null);
        if (what) found.push({ key, what, row: { cause: key, notified: notification } });
        return found.length < findingsMax;
      });
      return found;
    },
  };
}

const ofOrders = notifiedOf(
  'a buyer is notified of each state of an order',
  ['orders', states],
  notified,
);
const ofPayments = notifiedOf(
  'a buyer is notified of each held payment',
  ['billing', payments],
  paymentsNotified,
);

/** Since when the shop has a database of notifications: from then on every fact is consumed. */
async function consumingSince({ query }: Databases): Promise<unknown> {
  const [row] = await query(database, 'select min(executed_at) as since from mikro_orm_migrations');
  return row?.since ?? new Date();
}

function differenceOf(state: State | null, notification: Notified | null): string | null {
  if (!state) {
    return notification?.isForeign
      ? null
      : 'a notification is about a state that its order never had';
  }
  if (!notification) return state.isRequired ? 'a buyer was not notified' : null;
  return state.userId === notification.userId ? null : 'another user was notified';
}

/** Checks of what users are notified of. */
export const notifications: readonly Check[] = [
  counted,
  unended,
  unendedWebhooks,
  numberedWebhooks,
  ofOrders,
  ofPayments,
];
