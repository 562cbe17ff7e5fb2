import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Line, Origin, RefusedReservation } from '../domain/reservation.ts';
import type { ReservationStatus } from '../domain/reservation-status.ts';

/**
 * One row for each reservation, with its lines as JSON. `messageId` distinguishes POS sales, as two of
 * them may have the same order id.
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
      name: 'reservations_lines',
      expression: "(refused is null) <> (lines = '[]')",
    },
    {
      name: 'reservations_quantities',
      expression: "not jsonb_path_exists(lines, '$[*] ? (@.quantity < 1)')",
    },
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
    lines: p.json<readonly Line[]>(),
    refused: p.json<RefusedReservation>().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
