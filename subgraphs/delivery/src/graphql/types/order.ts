import type { OrderResolvers } from '../schema.generated.ts';

export const Order = {
  delivery: async ({ id }, _, { deliveries }) => (await deliveries.ofOrder.load(id))[0] ?? null,
  deliveries: ({ id }, _, { deliveries }) => deliveries.ofOrder.load(id),
  deliveryEstimate: async ({ id }, _, { deliveries, slots }) => {
    const coming = (await deliveries.ofOrder.load(id)).filter((delivery) => delivery.isComing());
    const ends = await Promise.all(coming.map(({ slotId }) => slots.load(slotId)));
    const times = ends.flatMap((slot) => slot?.to.getTime() ?? []);
    return times.length === 0 ? null : new Date(Math.max(...times));
  },
} satisfies OrderResolvers;
