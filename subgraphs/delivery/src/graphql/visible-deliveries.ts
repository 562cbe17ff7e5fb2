import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import {
  type ListLoader,
  type Loader,
  newListLoader,
  newLoader,
} from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { Delivery } from '../domain/delivery.ts';
import { seesAll } from '../domain/parties.ts';

/** The deliveries that the viewer may see. Resolvers load deliveries only here. */
export type VisibleDeliveries = {
  readonly byId: Loader<Delivery>;
  readonly byParcel: Loader<Delivery>;
  /** Only the shop's own orders: one for each parcel, in the order in which they were booked. */
  readonly ofOrder: ListLoader<Delivery>;
  /** The latest of the deliveries with this number, which need not be unique. */
  readonly byTrackingNumber: Loader<Delivery>;
};

/** The condition that a viewer may see a delivery. */
export function visibleTo(viewer: Viewer | null): FilterQuery<Delivery> {
  if (!viewer) return { id: { $in: [] } };
  if (seesAll(viewer)) return {};
  return { $or: [{ buyerId: viewer.id }, { sellerIds: { $contains: [viewer.id] } }] };
}

/** Loads somebody else's delivery as null, like one that does not exist. */
export function visibleDeliveries(read: Reader, viewer: Viewer | null): VisibleDeliveries {
  const find = (which: FilterQuery<Delivery>) =>
    read.find(Delivery, { $and: [which, visibleTo(viewer)] }, { orderBy: { id: 'asc' } });
  return {
    byId: newLoader({
      keyOf: ({ id }) => id,
      isKey: isUuid,
      find: (ids) => find({ id: { $in: ids } }),
    }),
    byParcel: newLoader({
      keyOf: ({ parcelId }) => parcelId,
      isKey: isUuid,
      find: (parcelIds) => find({ parcelId: { $in: parcelIds } }),
    }),
    ofOrder: newListLoader({
      keyOf: ({ orderId }) => orderId,
      find: (orderIds) => find({ orderId: { $in: orderIds }, buyerId: { $ne: null } }),
    }),
    byTrackingNumber: newLoader({
      keyOf: ({ trackingNumber }) => trackingNumber,
      find: (numbers) => find({ trackingNumber: { $in: numbers } }),
    }),
  };
}
