import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Occurrence } from '../domain/notification.ts';
import type { NotificationChannel } from '../domain/notification-kind.ts';
import { OrderNumber } from '../persistence/order-number.ts';
import { notificationIdOf } from '../persistence/store-notifications.ts';
import { notify } from './notify.ts';
import type { PublishedEvents } from './publish.ts';

export type NotifyPayment = {
  readonly userId: string;
  readonly orderId: string;
  readonly amount: Money;
  readonly transactionId: string;
  readonly idempotencyKey: string;
};

/**
 * Notifies a user, for an external orchestrator, that an amount is held: once per idempotency key, and one
 * notification for each transaction, also when the shop's own checkout has reported it. Throws Forbidden and
 * IdempotencyKeyReused.
 */
export async function notifyPayment(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: NotifyPayment,
  openChannels: readonly NotificationChannel[],
): Promise<{ notificationId: string; replayed: boolean }> {
  assertScope(actor, 'saga:participate');
  const call = { callerId: actor.id, operation: 'notifyPayment', key, input };
  const { response, replayed } = await idempotent(work, call, async () => {
    const { userId, orderId, amount, transactionId } = input;
    const own = await work.em.findOne(OrderNumber, { orderId });
    const details = own ? { amount } : { amount, externalOrder: orderId };
    const about = { userId, kind: 'PAYMENT_HELD', cause: transactionId, details } as const;
    const occurrence: Occurrence = { ...about, orderId: own ? orderId : null, at: work.now };
    await notify(work, [{ occurrence, cause: work.cause }], openChannels);
    return notificationIdOf(occurrence);
  });
  return { notificationId: response, replayed };
}
