import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { DeliverySlot } from '../domain/delivery-slot.ts';

export const slotSchema = defineEntity({
  class: mapped(DeliverySlot),
  tableName: 'slots',
  checks: [
    { name: 'slots_taken', expression: 'taken >= 0 and taken <= capacity' },
    // Slots of different plans do not overlap: a time lies in one slot at most.
    {
      name: 'slots_apart',
      expression: 'exclude using gist (tstzrange(begins_at, ends_at) with &&)',
    },
  ],
  indexes: [{ properties: ['from'] }],
  properties: {
    id: p.text().primary(),
    from: p.datetime().name('begins_at'),
    to: p.datetime().name('ends_at'),
    capacity: p.integer(),
    taken: p.integer().default(0),
  } satisfies ColumnsOf<DeliverySlot>,
});
