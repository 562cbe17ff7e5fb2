import { DeliverySlot } from '../../domain/delivery-slot.ts';
import type { QueryResolvers } from '../schema.generated.ts';

/** More than the slots of the default plan: 14 days of 6. */
const slotsMax = 100;

export const deliverySlots: QueryResolvers['deliverySlots'] = (_, { from, to }, { read }) =>
  read.find(
    DeliverySlot,
    { from: { $gte: from, $lt: to } },
    { orderBy: { from: 'asc' }, limit: slotsMax },
  );
