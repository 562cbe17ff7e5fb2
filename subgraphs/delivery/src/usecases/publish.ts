import type { EntityManager } from '@mikro-orm/postgresql';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { deliveryFacts } from '@souk/schema/events/delivery';
import type { Change, Delivery } from '../domain/delivery.ts';
import { DeliveryAttempt } from '../persistence/delivery-attempt.ts';
import { DeliveryEvent } from '../persistence/delivery-event.ts';
import type { LockedOrder } from '../persistence/lock-orders.ts';

/** Everything that delivery may publish. */
export type PublishedEvents = typeof deliveryFacts;

type Subject = Pick<
  Delivery,
  'id' | 'orderId' | 'parcelId' | 'buyerId' | 'sellerIds' | 'trackingNumber'
>;

/**
 * Adds each change to the delivery's history and its attempts, and publishes it. The changes of all
 * deliveries of an order are one sequence, so that each has a version of its own under the order's key.
 * `cancellationId` is the cancellation of units that these changes accept.
 */
export async function publishChanges(
  work: Work<PublishedEvents>,
  { booking }: LockedOrder,
  delivery: Delivery,
  changes: readonly Change[],
  about: { readonly cancellationId?: string } = {},
): Promise<void> {
  for (const change of changes) {
    const { moved, ...event } = change;
    booking.changes += 1;
    const orderSeq = booking.changes;
    work.em.create(DeliveryEvent, { deliveryId: delivery.id, ...event, orderSeq });
    if (moved) await recordAttempt(work.em, delivery.id, change);
    publishStatus(work, delivery, { ...change, ...about }, orderSeq);
  }
}

/**
 * Publishes one change with its number among the changes of the order's deliveries. The delivery of an
 * external order is not published.
 */
export function publishStatus(
  work: Work<PublishedEvents>,
  { id, orderId, parcelId, buyerId, sellerIds, trackingNumber }: Subject,
  {
    status,
    note,
    at,
    cancellationId,
  }: Pick<Change, 'status' | 'note' | 'at'> & { readonly cancellationId?: string },
  orderSeq: number,
): void {
  if (buyerId === null) return;
  const parcel = parcelId === null ? {} : { parcelId };
  const parties = { deliveryId: id, orderId, ...parcel, buyerId, sellerIds: [...sellerIds] };
  const amended = cancellationId === undefined ? {} : { cancellationId };
  const fact = { ...parties, status, trackingNumber, note, at, ...amended };
  work.publish('delivery-status', orderId, fact, orderSeq);
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
