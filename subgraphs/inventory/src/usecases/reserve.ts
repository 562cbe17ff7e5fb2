import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { type Line, linesOf, type Origin } from '../domain/reservation.ts';
import { type RefusalData, reserved, type StepResult } from '../domain/reservation-reply.ts';
import { reservationOf } from '../persistence/find-reservation.ts';
import { keepAside } from '../persistence/reserve-lines.ts';
import { type Tells, tellStocks } from './publish.ts';

/** What an order wants kept aside. */
export type ReserveStock = {
  readonly orderId: string;
  readonly origin: Exclude<Origin, 'SALE'>;
  readonly buyerId: string | null;
  readonly items: readonly Line[];
};

/**
 * Keeps all lines of an order aside, or none, and tells which. The same order again is answered as
 * before; one that was given up, even before it came here, is refused.
 */
export async function reserveStock(
  work: Work<Tells>,
  { orderId, origin, buyerId, items }: ReserveStock,
): Promise<StepResult<RefusalData | null>> {
  const id = newId();
  const wanted = { id, orderId, origin, buyerId, messageId: null, lines: linesOf(items) };
  const kept = await keepAside(work.em, { ...wanted, sold: ['ACTIVE'] }, work.now);
  if (kept) tellStocks(work, kept.stocks);
  const result = reserved(
    kept
      ? { id, status: kept.refused ? 'RELEASED' : 'HELD', refused: kept.refused }
      : await reservationOf(work.em, origin, orderId),
  );
  const { data, ...told } = { orderId, ...result };
  if (data) work.publish('stock-refused', orderId, { ...told, data });
  else work.publish('stock-reserved', orderId, { ...told, data });
  return result;
}
