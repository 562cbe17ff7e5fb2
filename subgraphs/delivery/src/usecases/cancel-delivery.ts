import type { Work } from '@souk/platform/messaging/work';
import { cancel, cancelParcel } from './cancel.ts';
import type { PublishedEvents } from './publish.ts';

/** Without a parcel: the whole order. `cancellationId` names the cancellation of a parcel. */
export type CancelDelivery = {
  readonly orderId: string;
  readonly parcelId?: string | undefined;
  readonly cancellationId?: string | undefined;
};

/** Cancels the deliveries of one of the shop's orders, or of one of its parcels, and replies. */
export async function cancelDelivery(
  work: Work<PublishedEvents>,
  { orderId, parcelId, cancellationId }: CancelDelivery,
): Promise<void> {
  const reply =
    parcelId === undefined
      ? await cancel(work, { orderId, origin: 'CHECKOUT' })
      : await cancelParcel(work, orderId, parcelId);
  const named = cancellationId === undefined ? {} : { cancellationId };
  work.publish('delivery-cancelled', orderId, { orderId, ...reply, ...named });
}
