import type { Work } from '@souk/platform/messaging/work';
import { alreadyLeft, amended, type CancelReply } from '../domain/delivery-reply.ts';
import { DeliveryAmendment } from '../persistence/delivery-amendment.ts';
import { lockParcel } from './cancel.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

export type AmendDelivery = {
  readonly orderId: string;
  readonly parcelId: string;
  readonly cancellationId: string;
};

/**
 * Notes that units of a parcel are about to be cancelled, once for each cancellation, and replies: refused
 * once the goods have left. A repeated command gets the first reply, wherever the goods are by then. Throws a
 * Contradiction for a parcel without a delivery.
 */
export async function amendDelivery(
  work: Work<PublishedEvents>,
  { orderId, parcelId, cancellationId }: AmendDelivery,
): Promise<void> {
  const reply = await amend(work, { orderId, parcelId, cancellationId });
  work.publish('delivery-amended', orderId, { orderId, ...reply, cancellationId });
}

async function amend(
  work: Work<PublishedEvents>,
  { orderId, parcelId, cancellationId }: AmendDelivery,
): Promise<CancelReply> {
  const { order, delivery } = await lockParcel(work, orderId, parcelId);
  const key = { deliveryId: delivery.id, cancellationId };
  if (await work.em.findOne(DeliveryAmendment, key)) return amended(delivery.id);
  if (delivery.hasLeft()) return alreadyLeft(delivery.id);
  work.em.create(DeliveryAmendment, key);
  const note = 'Units of this parcel are being cancelled.';
  if (delivery.isLiving()) {
    const noted = [delivery.addNote(note, work.now)];
    // The reply is on another topic: a departure could overtake it, but not this record.
    await publishChanges(work, order, delivery, noted, { cancellationId });
  }
  return amended(delivery.id);
}
