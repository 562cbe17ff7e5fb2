import type { Work } from '@souk/platform/messaging/work';
import type { Order } from '../domain/order.ts';
import { deliverParcel, shipParcel } from '../domain/parcel-changes.ts';
import type { Reply, RetryPolicy } from '../sagas/checkout.ts';
import { advanceCancellation } from './advance-cancellation.ts';
import { advanceCheckout } from './advance-checkout.ts';
import { type AboutOrder, forEachOrder } from './for-each-order.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

/** A change of a delivery, as delivery has published it. */
export type DeliveryChange = AboutOrder & {
  /** Undefined for the one delivery of an order of an earlier release. */
  readonly parcelId?: string | undefined;
  readonly status: string;
  readonly trackingNumber: string | null;
  /** The cancellation of units that delivery has accepted. */
  readonly cancellationId?: string | undefined;
};

/**
 * Ships or delivers the parcels whose deliveries went out or arrived. Seller and courier may both report
 * it; the second report changes nothing. A cancellation of units that delivery has accepted before goes on.
 */
export async function followDelivery(
  work: Work<PublishedEvents>,
  changes: readonly DeliveryChange[],
  policy: RetryPolicy,
): Promise<void> {
  const isMove = ({ status }: DeliveryChange) => status === 'IN_TRANSIT' || status === 'DELIVERED';
  const relevant = changes.filter((change) => change.cancellationId || isMove(change));
  if (relevant.length === 0) return;
  await forEachOrder(work, relevant, (caused, order, change) => {
    const { parcelId, cancellationId } = change;
    if (cancellationId) advanceCancellation(caused, order, cancellationId, amended, policy);
    if (!isMove(change)) return;
    const ids = order.parcelIds.filter((id) => parcelId === undefined || id === parcelId);
    for (const id of ids) follow(caused, order, id, change, policy);
  });
}

function follow(
  work: Work<PublishedEvents>,
  order: Order,
  parcelId: string,
  { status, trackingNumber }: DeliveryChange,
  policy: RetryPolicy,
): void {
  if (order.status === 'CONFIRMED' && order.parcel(parcelId).status === 'PENDING') {
    refuseCancellation(work, order, parcelId, policy);
    publishChanges(work, order, shipParcel(order, parcelId, trackingNumber, work.now));
  }
  if (status === 'DELIVERED' && order.parcel(parcelId).status === 'SHIPPED') {
    publishChanges(work, order, deliverParcel(order, parcelId, work.now));
  }
}

/**
 * A cancel that still waits for delivery is too late. Units whose cancellation delivery has accepted stay
 * behind: the courier left without them.
 */
function refuseCancellation(
  work: Work<PublishedEvents>,
  order: Order,
  parcelId: string,
  policy: RetryPolicy,
): void {
  if (order.isBeingCancelled()) advanceCheckout(work, order, tooLate, policy);
  const { cancellation } = order.parcel(parcelId);
  if (cancellation?.runs.length !== 1) return;
  const type = cancellation.whole ? 'delivery-cancelled' : 'delivery-amended';
  advanceCancellation(work, order, cancellation.id, { ...tooLate, type }, policy);
}

/** The reply to `amend-delivery`, whose topic may be read later than the departure. */
const amended = {
  type: 'delivery-amended',
  success: true,
  message: null,
  transactionId: null,
} as const;

/** The reply that delivery will send to the cancel: its status has arrived first. */
const tooLate: Reply = {
  type: 'delivery-cancelled',
  success: false,
  message: 'The goods have left.',
  transactionId: null,
  code: 'ALREADY_LEFT',
};
