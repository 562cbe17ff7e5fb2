import type { OrderResolvers } from '../schema.generated.ts';

export const Order = {
  delivery: ({ id }, _, { deliveries }) => deliveries.byOrder.load(id),
  deliveryEstimate: async ({ id }, _, { deliveries, slots }) => {
    const delivery = await deliveries.byOrder.load(id);
    const slot = delivery?.isComing() && (await slots.load(delivery.slotId));
    return slot ? slot.to : null;
  },
} satisfies OrderResolvers;
