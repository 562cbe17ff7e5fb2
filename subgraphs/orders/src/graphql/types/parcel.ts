import { linesIn, priceOf, subtotalOf } from '../../domain/parcel.ts';
import { parcelActionsOf } from '../../usecases/actions-of.ts';
import { itemsOf } from '../items-of.ts';
import type { ParcelResolvers } from '../schema.generated.ts';

export const Parcel = {
  __resolveReference: ({ id }, { parcels }) => parcels.load(String(id)),
  id: ({ parcel }) => parcel.id,
  seller: ({ parcel }) => ({ __typename: 'Seller', id: parcel.sellerId }),
  items: ({ order, parcel }) => itemsOf(order, linesIn(parcel, order.lines)),
  subtotal: ({ order, parcel }) => subtotalOf(parcel, order.lines, order.total.currency),
  cancelledAmount: ({ order, parcel }) => ({
    currency: order.total.currency,
    minorUnits: priceOf(parcel.cancelled, order.lines),
  }),
  refundedAmount: ({ order, parcel }) => ({
    currency: order.total.currency,
    minorUnits: parcel.refunded,
  }),
  status: ({ parcel }) => parcel.status,
  actions: ({ order, parcel }, _, { viewer }) => parcelActionsOf(order, parcel, viewer),
  trackingNumber: ({ parcel }) => parcel.trackingNumber,
  timeline: async ({ order, parcel }, _, { history }) => {
    const changes = await history.load(order.id);
    return changes.filter(({ parcelId }) => parcelId === parcel.id);
  },
  version: ({ parcel }) => parcel.version,
} satisfies ParcelResolvers;
