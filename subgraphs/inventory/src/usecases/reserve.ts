import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { type Line, linesOf, type Origin } from '../domain/reservation.ts';
import { type ReserveReply, reserveReply } from '../domain/reservation-reply.ts';
import { findReservation } from '../persistence/find-reservation.ts';
import { reserveLines } from '../persistence/reserve-lines.ts';
import { type PublishedEvents, publishStocks } from './publish.ts';

export type ReserveRequest = {
  readonly orderId: string;
  readonly origin: Exclude<Origin, 'SALE'>;
  readonly buyerId: string | null;
  readonly items: readonly Line[];
};

/**
 * Reserves all lines of an order, or none, and publishes the reply. A repeated request gets the first
 * reply again; an order whose cancellation came first is refused.
 */
export async function reserve(
  work: Work<PublishedEvents>,
  { orderId, origin, buyerId, items }: ReserveRequest,
): Promise<ReserveReply> {
  const id = newId();
  const reservation = { id, orderId, origin, buyerId, messageId: null, lines: linesOf(items) };
  const outcome = await reserveLines(work.em, { ...reservation, sold: ['ACTIVE'] }, work.now);
  if (outcome) publishStocks(work, outcome.stocks);
  const reply = reserveReply(
    outcome
      ? { id, status: outcome.refused ? 'RELEASED' : 'HELD', refused: outcome.refused }
      : await findReservation(work.em, origin, orderId),
  );
  if (reply.success) work.publish('stock-reserved', orderId, { orderId, ...reply });
  else work.publish('stock-refused', orderId, { orderId, ...reply });
  return reply;
}
