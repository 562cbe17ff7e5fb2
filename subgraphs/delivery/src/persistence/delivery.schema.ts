import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { foldedText } from '@souk/platform/database/folded-text';
import { type Address, Delivery } from '../domain/delivery.ts';
import type { DeliveryStatus } from '../domain/status.ts';
import { slotSchema } from './slot.schema.ts';

export const deliverySchema = defineEntity({
  class: mapped(Delivery),
  tableName: 'deliveries',
  uniques: [{ properties: ['carrier', 'carrierRef'] }],
  checks: [
    { name: 'deliveries_carrier', expression: 'carrier_ref is null or carrier is not null' },
  ],
  // Tracking numbers are not unique: sellers choose them.
  indexes: [
    { properties: ['orderId'] },
    { properties: ['trackingNumber'] },
    { properties: ['slotId', 'id'] },
    {
      name: 'deliveries_without_carrier',
      properties: ['id'],
      where: `status = 'SCHEDULED' and carrier is null`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    orderId: p.text(),
    parcelId: p.uuid().unique().nullable(),
    buyerId: p.text().nullable(),
    sellerIds: p.array<string>().columnType('text[]'),
    address: p.json<Address>(),
    wishedAt: p.datetime().nullable(),
    bookedAt: p.datetime(),
    slotId: () => p.manyToOne(slotSchema).mapToPk().joinColumn('slot_id').deleteRule('no action'),
    status: p.text().$type<DeliveryStatus>(),
    version: p.integer(),
    trackingNumber: p.text().nullable(),
    carrier: p.text().nullable(),
    carrierRef: p.text().nullable(),
    foldedText: foldedText(
      'order_id',
      'tracking_number',
      "address ->> 'street'",
      "address ->> 'city'",
      "address ->> 'zipCode'",
    ),
  } satisfies ColumnsOf<Delivery, 'foldedText'>,
});
