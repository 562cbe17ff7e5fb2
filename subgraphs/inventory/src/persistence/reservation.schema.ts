import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Line, Origin, RefusedRelease, RefusedReservation } from '../domain/reservation.ts';
import type { ReservationStatus } from '../domain/reservation-status.ts';

/**
 * One row for each reservation. `messageId` distinguishes POS sales, as two of them may have the same
 * order id.
 */
export const ReservationRow = defineEntity({
  name: 'ReservationRow',
  tableName: 'reservations',
  uniques: [
    { properties: ['orderId', 'origin'], where: 'message_id is null' },
    { properties: ['messageId'] },
  ],
  checks: [
    {
      name: 'reservations_message',
      expression: "(origin = 'SALE') = (message_id is not null)",
    },
  ],
  properties: {
    id: p.uuid().primary(),
    orderId: p.text(),
    origin: p.text().$type<Origin>(),
    messageId: p.text().nullable(),
    buyerId: p.text().nullable(),
    sellerIds: p.array<string>().columnType('text[]'),
    status: p.text().$type<ReservationStatus>(),
    refused: p.json<RefusedReservation>().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A product of a reservation, with the units that are not reserved any more. */
export const ReservationLineRow = defineEntity({
  name: 'ReservationLineRow',
  tableName: 'reservation_lines',
  checks: [
    { name: 'reservation_lines_quantity', expression: 'quantity >= 1' },
    {
      name: 'reservation_lines_units',
      expression: 'released >= 0 and shipped >= 0 and released + shipped <= quantity',
    },
  ],
  properties: {
    reservationId: () =>
      p
        .manyToOne(ReservationRow)
        .mapToPk()
        .joinColumn('reservation_id')
        .deleteRule('no action')
        .primary(),
    productId: p.text().primary(),
    /** The seller when the product was reserved: who sees the line. */
    sellerId: p.text(),
    quantity: p.integer(),
    /** In minor units; null when it was not checked. */
    price: p.bigint('number').nullable(),
    released: p.integer().default(0),
    shipped: p.integer().default(0),
  },
});

/**
 * What one release took from a reservation. Its id is that of the cancellation whose units it has, or
 * that of the reservation for all that was left; so each happens once. A refusal is stored as well, so
 * that a repeated command gets the same reply.
 */
export const StockRelease = defineEntity({
  name: 'StockRelease',
  tableName: 'stock_releases',
  checks: [{ name: 'stock_releases_lines', expression: "(refused is null) <> (lines = '[]')" }],
  properties: {
    id: p.text().primary(),
    reservationId: () =>
      p.manyToOne(ReservationRow).mapToPk().joinColumn('reservation_id').deleteRule('no action'),
    lines: p.json<readonly Line[]>(),
    refused: p.text().$type<RefusedRelease>().nullable(),
    at: p.datetime(),
  },
});
