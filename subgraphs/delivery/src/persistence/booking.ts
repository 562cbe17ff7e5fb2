import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Origin, RefusedBooking } from '../domain/booking.ts';
import { deliverySchema } from './delivery.schema.ts';

/**
 * What became of an order's booking: one row decides, however often and in whatever order it is
 * booked and cancelled. Origins do not share order ids: an external orchestrator that names its order
 * like one of ours takes nothing from ours.
 */
export const Booking = defineEntity({
  name: 'Booking',
  tableName: 'bookings',
  checks: [{ name: 'bookings_answer', expression: '(delivery_id is null) <> (refused is null)' }],
  properties: {
    orderId: p.text().primary(),
    origin: p.text().$type<Origin>().primary(),
    deliveryId: () =>
      p
        .oneToOne(deliverySchema)
        .mapToPk()
        .joinColumn('delivery_id')
        .deleteRule('no action')
        .nullable(),
    refused: p.json<RefusedBooking>().nullable(),
  },
});
