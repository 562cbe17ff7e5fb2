import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { Logger } from '@souk/platform/runtime/logger';
import { transitions } from '../domain/product-status.ts';
import { ImpossibleSale } from '../domain/refusals.ts';
import { type Line, linesOf, messageOf } from '../domain/reservation.ts';
import { isInternalOrder } from '../persistence/internal-order.ts';
import { lockStocks } from '../persistence/lock-stocks.ts';
import { reserveLines } from '../persistence/reserve-lines.ts';
import type { OrderCommand } from './change-reservations.ts';
import { type PublishedEvents, publishStocks } from './publish.ts';

/** A sale outside of the shop: at a till, on a marketplace, or by hand. */
export type PosSale = OrderCommand & {
  /** Unique for each sale: two sales may have the same order id. */
  readonly messageId: string;
  readonly items: readonly Line[];
};

/** A product of a POS sale may be a draft or archived in the shop. */
const sold = Object.keys(transitions) as (keyof typeof transitions)[];

/**
 * Removes the goods of POS sales from the stock, each once, and logs each sale. A sale with the id of
 * one of the shop's orders is ignored: the checkout handles it. Throws ImpossibleSale.
 */
export async function recordPosSales(
  work: Work<PublishedEvents>,
  sales: readonly PosSale[],
  logger: Pick<Logger, 'info'>,
): Promise<void> {
  await lockStocks(work.em, sales);
  for (const sale of sales) {
    const { orderId, cause } = sale;
    const recorded = await recordPosSale(work.causedBy(cause), sale);
    const message = recorded ? 'POS sale recorded' : 'POS sale ignored: the order is internal';
    logger.info({ orderId, traceId: cause.correlationId }, message);
  }
}

/** Returns false, and changes nothing, for an internal order. */
async function recordPosSale(
  work: Work<PublishedEvents>,
  { messageId, orderId, items }: PosSale,
): Promise<boolean> {
  if (await isInternalOrder(work.em, orderId)) return false;
  const sale = { id: newId(), orderId, messageId, buyerId: null, lines: linesOf(items), sold };
  const outcome = await reserveLines(work.em, { ...sale, origin: 'SALE' }, work.now);
  if (outcome?.refused) throw new ImpossibleSale(messageOf(outcome.refused));
  publishStocks(work, outcome?.stocks ?? []);
  return true;
}
