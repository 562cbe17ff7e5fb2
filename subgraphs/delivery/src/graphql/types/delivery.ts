import type { DeliveryResolvers } from '../schema.generated.ts';

export const Delivery = {
  __resolveReference: ({ id }, { deliveries }) => deliveries.byId.load(id),
  order: ({ orderId }) => ({ __typename: 'Order', id: orderId }),
  parcel: ({ parcelId }) => (parcelId === null ? null : { __typename: 'Parcel', id: parcelId }),
  slot: ({ status, slotId }, _, { slots }) => (status === 'CANCELLED' ? null : slots.load(slotId)),
  events: ({ id }, _, { history }) => history.events.load(id),
  attempts: ({ id }, _, { history }) => history.attempts.load(id),
} satisfies DeliveryResolvers;
