import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Origin, RefusedBooking } from '../domain/booking.ts';
import { deliverySchema } from './delivery.schema.ts';

/**
 * The result of an order's booking: deliveries, of which it names the first, or a refusal, stored once. Who
 * changes a delivery locks the booking first: its deliveries share places and the numbers of their changes. The primary key decides
 * between a booking and a cancellation that arrive in any order. It includes the origin, so that an
 * external order with the id of one of the shop's orders does not affect that order.
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
    /** How many changes the deliveries of the order have had in all. */
    changes: p.integer().default(0),
  },
});
