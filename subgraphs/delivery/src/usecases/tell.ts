import type { Work } from '@souk/platform/messaging/work';
import type { deliveryFacts } from '@souk/schema/events/delivery';
import type { Change, Delivery } from '../domain/delivery.ts';
import { DeliveryEvent } from '../persistence/delivery-event.ts';
import { keepAttempt } from './keep-attempt.ts';

export type Tells = typeof deliveryFacts;

type Told = Pick<Delivery, 'id' | 'orderId' | 'buyerId' | 'sellerIds' | 'trackingNumber'>;

/** Writes each change into the delivery's history, and tells it to the rest of the shop. */
export async function tell(
  work: Work<Tells>,
  delivery: Delivery,
  changes: readonly Change[],
): Promise<void> {
  for (const change of changes) {
    const { moved, ...event } = change;
    work.em.create(DeliveryEvent, { deliveryId: delivery.id, ...event });
    if (moved) await keepAttempt(work.em, delivery.id, change);
    tellStatus(work, delivery, change);
  }
}

/** Tells a change. The delivery of an order from outside concerns nobody in the shop. */
export function tellStatus(
  work: Work<Tells>,
  { id, orderId, buyerId, sellerIds, trackingNumber }: Told,
  { seq, status, note, at }: Change,
): void {
  if (buyerId === null) return;
  const who = { deliveryId: id, orderId, buyerId, sellerIds: [...sellerIds] };
  work.publish('delivery-status', orderId, { ...who, status, trackingNumber, note, at }, seq);
}
