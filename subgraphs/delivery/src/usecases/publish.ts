import type { EntityManager } from '@mikro-orm/postgresql';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { deliveryFacts } from '@souk/schema/events/delivery';
import type { Change, Delivery } from '../domain/delivery.ts';
import { DeliveryAttempt } from '../persistence/delivery-attempt.ts';
import { DeliveryEvent } from '../persistence/delivery-event.ts';

/** Everything that delivery may publish. */
export type PublishedEvents = typeof deliveryFacts;

type Subject = Pick<Delivery, 'id' | 'orderId' | 'buyerId' | 'sellerIds' | 'trackingNumber'>;

/** Adds each change to the delivery's history and its attempts, and publishes it. */
export async function publishChanges(
  work: Work<PublishedEvents>,
  delivery: Delivery,
  changes: readonly Change[],
): Promise<void> {
  for (const change of changes) {
    const { moved, ...event } = change;
    work.em.create(DeliveryEvent, { deliveryId: delivery.id, ...event });
    if (moved) await recordAttempt(work.em, delivery.id, change);
    publishStatus(work, delivery, change);
  }
}

/** Publishes one change. The delivery of an external order is not published. */
export function publishStatus(
  work: Work<PublishedEvents>,
  { id, orderId, buyerId, sellerIds, trackingNumber }: Subject,
  { seq, status, note, at }: Change,
): void {
  if (buyerId === null) return;
  const parties = { deliveryId: id, orderId, buyerId, sellerIds: [...sellerIds] };
  work.publish('delivery-status', orderId, { ...parties, status, trackingNumber, note, at }, seq);
}

/** IN_TRANSIT begins an attempt; DELIVERED and FAILED end it. */
async function recordAttempt(
  em: EntityManager,
  deliveryId: string,
  { status, at }: Change,
): Promise<void> {
  if (status === 'IN_TRANSIT') {
    em.create(DeliveryAttempt, { id: newId(), deliveryId, startedAt: at, failed: false });
  }
  if (status === 'DELIVERED' || status === 'FAILED') {
    const attempt = await em.findOneOrFail(DeliveryAttempt, { deliveryId, endedAt: null });
    attempt.endedAt = at;
    attempt.failed = status === 'FAILED';
  }
}
