import { statusView } from '../../domain/status.ts';
import { actionsOf } from '../../usecases/actions-of.ts';
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
  items: ({ lines, placedAt }) => lines.map((line) => ({ ...line, createdAt: placedAt })),
  shippingAddress: ({ address }) => address,
  statusView: ({ status }, { profile }) => statusView(status, profile),
  timeline: ({ id }, _, { history }) => history.load(id),
  actions: (order, _, { viewer }) => actionsOf(order, viewer),
  saga: ({ id, checkout, traceId }) => ({ id, checkout, traceId }),
  createdAt: ({ placedAt }) => placedAt,
} satisfies OrderResolvers;
