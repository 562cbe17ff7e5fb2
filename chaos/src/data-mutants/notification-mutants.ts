import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const counted = 'unread notifications are counted';
const notified = 'a buyer is notified of each state of an order';

const notification = inTable('notifications', 'notifications', notified);
const inbox = inTable('notifications', 'inboxes', counted);

const ofOrder = `where kind = 'ORDER_CONFIRMED' and cause = '$confirmed'`;

/** Faults in notifications and their deliveries. */
export const notificationMutants: readonly DataMutant[] = [
  notification(
    'a notification of another user',
    `update notifications set user_id = '${unknownId}' ${ofOrder}`,
    'another user was notified',
    '$confirmed',
  ),
  notification(
    'a notification of a state that an order never had',
    `update notifications set kind = 'ORDER_FAILED' ${ofOrder}`,
    'a buyer was not notified',
    '$confirmed:CONFIRMED',
  ),
  notification(
    'a notification about an unknown order',
    `insert into notifications (id, user_id, kind, cause, details, seq, at, created_at)
      values ('${unknownId}', 'x', 'ORDER_FAILED', '${unknownId}', '{}', 1, now(), now())`,
    'a notification is about a state that its order never had',
    unknownId,
  ),
  inTable('notifications', 'notifications', 'a buyer is notified of each held payment')(
    'a payment without a notification',
    `update notifications set kind = 'PAYMENT_RETURNED', cause = '${unknownId}'
      where kind = 'PAYMENT_HELD' and order_id = '$confirmed'`,
    'a buyer was not notified',
    '"cause"',
  ),
  inbox(
    'the number of unread notifications',
    `update inboxes set unread = unread - 1 where user_id = '$buyer'`,
    'another number of notifications is unread',
    '$buyer',
  ),
  inTable('notifications', 'notifications', counted)(
    'the number of a notification',
    `update notifications set seq = seq + 1000 where user_id = '$buyer' and seq = 1`,
    'a notification is newer than the last change',
    '$buyer',
  ),
  inTable('notifications', 'recipients', 'the users in notifications are the profiles of users')(
    'a user that missed an event',
    `update recipients set version = version - 1 where user_id = '$buyer'`,
    'the copy of the profile is behind',
    '$buyer',
  ),
  inTable('notifications', 'deliveries', 'every delivery of a notification ends')(
    'a delivery that was forgotten',
    `update deliveries set state = 'QUEUED', done_at = null, created_at = now() - interval '3 days'
      where id = (select d.id from deliveries d join notifications n on n.id = notification_id
        where n.kind = 'ORDER_CONFIRMED' and n.cause = '$confirmed')`,
    'a delivery has no end after two days',
    '"channel":"EMAIL"',
  ),
  inTable('notifications', 'webhook_deliveries', 'every webhook delivery ends')(
    'a webhook delivery that was forgotten',
    `insert into webhook_deliveries (id, endpoint_id, seq, body, state, attempts, tries, next_at,
        queued_at, created_at, log)
      values ('${unknownId}', '${unknownId}', 1, '{}', 'QUEUED', 0, 0, now(),
        now() - interval '9 days', now(), '[]')`,
    'a webhook delivery has no end after eight days',
    unknownId,
  ),
  inTable(
    'notifications',
    'webhook_endpoints',
    'the deliveries of a webhook endpoint are numbered',
  )(
    'a webhook endpoint that has lost a delivery',
    `insert into webhook_endpoints (id, user_id, slot, url, kinds, status, secret, enabled_at,
        last_seq, created_at, version)
      values ('${unknownId}', 'x', 1, 'https://shop.example/', '["ORDER_CONFIRMED"]', 'ENABLED', 'x',
        now(), 1, now(), 1)`,
    'a number of a webhook endpoint has no delivery',
    unknownId,
  ),
];
