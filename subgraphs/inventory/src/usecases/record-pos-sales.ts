import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { statusMoves } from '../domain/product-status.ts';
import { SaleImpossible } from '../domain/refusals.ts';
import { type Line, linesOf, messageOf } from '../domain/reservation.ts';
import { isOurs } from '../persistence/internal-order.ts';
import { keepAside } from '../persistence/reserve-lines.ts';
import { type Tells, tellStocks } from './publish.ts';

/** Goods that were sold elsewhere, as a message says that tells it apart from every other. */
export type Sale = {
  readonly messageId: string;
  readonly orderId: string;
  readonly items: readonly Line[];
};

/** What left the warehouse over another counter may be a draft here, or archived. */
const sold = Object.keys(statusMoves) as (keyof typeof statusMoves)[];

/**
 * Takes the goods of a sale out of the stock, all of them at once. Returns false, and changes
 * nothing, for an order of ours: its checkout does it. Throws SaleImpossible.
 */
export async function recordSale(
  work: Work<Tells>,
  { messageId, orderId, items }: Sale,
): Promise<boolean> {
  if (await isOurs(work.em, orderId)) return false;
  const sale = { id: newId(), orderId, messageId, buyerId: null, lines: linesOf(items), sold };
  const kept = await keepAside(work.em, { ...sale, origin: 'SALE' }, work.now);
  if (kept?.refused) throw new SaleImpossible(messageOf(kept.refused));
  tellStocks(work, kept?.stocks ?? []);
  return true;
}
