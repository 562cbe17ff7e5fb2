import type { DeliverySlotResolvers } from '../schema.generated.ts';

export const DeliverySlot = {
  __resolveReference: ({ id }, { slots }) => slots.load(id),
  free: (slot) => slot.free(),
} satisfies DeliverySlotResolvers;
