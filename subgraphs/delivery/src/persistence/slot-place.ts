import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Origin } from '../domain/booking.ts';
import { slotSchema } from './slot.schema.ts';

/**
 * A place of an order in a slot: a stop of the courier, however many parcels are left there. SQL counts
 * them in the slot, and enforces at the commit that an order has places exactly where it has deliveries.
 */
export const SlotPlace = defineEntity({
  name: 'SlotPlace',
  tableName: 'slot_places',
  indexes: [{ properties: ['slotId'] }],
  properties: {
    orderId: p.text().primary(),
    origin: p.text().$type<Origin>().primary(),
    slotId: () =>
      p.manyToOne(slotSchema).mapToPk().joinColumn('slot_id').deleteRule('no action').primary(),
  },
});
