import type { Occurrence } from './notification.ts';
import type { NotificationKind } from './notification-kind.ts';

/** A change of an order, or of one of its parcels. */
export type OrderChange = {
  readonly orderId: string;
  readonly number: string;
  readonly buyerId: string;
  /** The sellers who see this change. */
  readonly sellerIds: readonly string[];
  /** The status of the order after the change. */
  readonly status: string;
  readonly parcelId?: string | null | undefined;
  /** The status of that parcel after the change. */
  readonly parcelStatus?: string | null | undefined;
  /** The carrier's number of what has just left. */
  readonly trackingNumber?: string | undefined;
  readonly at: Date;
};

/** The statuses of an order of which its buyer is notified. */
const ofOrder: Readonly<Record<string, NotificationKind>> = {
  CONFIRMED: 'ORDER_CONFIRMED',
  SHIPPED: 'ORDER_SHIPPED',
  DELIVERED: 'ORDER_DELIVERED',
  FAILED: 'ORDER_FAILED',
  CANCELLED: 'ORDER_CANCELLED',
};

/** The statuses of a parcel of which its buyer is notified, while the order has another status. */
const ofParcel: Readonly<Record<string, NotificationKind>> = {
  SHIPPED: 'PARCEL_SHIPPED',
  DELIVERED: 'PARCEL_DELIVERED',
};

/**
 * Returns of what a change notifies whom. The last parcel that leaves or arrives changes the order too: then
 * the notification about the order is enough. A status that is reported again has the same cause.
 */
export function occurrencesOf(change: OrderChange): readonly Occurrence[] {
  const { orderId, buyerId, sellerIds, status, parcelId, parcelStatus, at } = change;
  const { trackingNumber } = change;
  const details = trackingNumber === undefined ? {} : { trackingNumber };
  const about = { orderId, details, at };
  const found: Occurrence[] = [];
  const kind = ofOrder[status];
  if (kind) found.push({ ...about, userId: buyerId, kind, cause: orderId });
  const parcelKind = parcelStatus === status ? undefined : ofParcel[parcelStatus ?? ''];
  if (parcelKind && parcelId) {
    found.push({ ...about, userId: buyerId, kind: parcelKind, cause: parcelId });
  }
  // Later changes of the order name only the sellers of their parcels.
  if (status === 'CONFIRMED') {
    const sale = { ...about, kind: 'SALE_CONFIRMED', cause: orderId } as const;
    found.push(...sellerIds.map((userId) => ({ ...sale, userId })));
  }
  return found;
}
