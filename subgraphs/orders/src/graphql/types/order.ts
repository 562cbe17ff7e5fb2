import { statusView } from '../../domain/status.ts';
import {
  visibleChanges,
  visibleLines,
  visibleParcels,
  visibleRefunds,
  visibleTotal,
} from '../../domain/visible-parcels.ts';
import { actionsOf } from '../../usecases/actions-of.ts';
import { itemsOf } from '../items-of.ts';
import type { OrderResolvers } from '../schema.generated.ts';
import { mayKnowUser } from '../visible-orders.ts';

export const Order = {
  __resolveReference: (reference, { orders }) =>
    'id' in reference && reference.id
      ? orders.byId.load(String(reference.id))
      : orders.byNumber.load(String((reference as { number: string }).number)),
  // Null for a seller, who must not learn that two orders have the same buyer.
  buyer: ({ buyerId }, _, { viewer }) =>
    mayKnowUser(viewer, buyerId) ? { __typename: 'User', id: buyerId } : null,
  items: (order, _, { viewer }) => itemsOf(order, visibleLines(order, viewer)),
  parcels: (order, _, { viewer }) =>
    visibleParcels(order, viewer).map((parcel) => ({ order, parcel })),
  total: (order, _, { viewer }) => visibleTotal(order, viewer),
  shippingAddress: ({ address }) => address,
  statusView: ({ status }, { profile }) => statusView(status, profile),
  timeline: async (order, _, { history, viewer }) =>
    visibleChanges(order, await history.load(order.id), viewer),
  refunds: (order, _, { viewer }) => {
    const { currency } = order.total;
    return visibleRefunds(order, viewer).map((refund) => ({ ...refund, currency }));
  },
  actions: (order, _, { viewer }) => actionsOf(order, viewer),
  saga: (order) => order,
  createdAt: ({ placedAt }) => placedAt,
} satisfies OrderResolvers;
