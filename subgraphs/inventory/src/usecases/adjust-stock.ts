import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import type { Editor } from '../domain/operator.ts';
import { totalMax } from '../domain/stock.ts';
import { stockOf } from './change-stock.ts';
import { type Tells, tellStocks } from './publish.ts';

export type AdjustStock = {
  readonly productId: string;
  /** How many more; below zero: how many less. */
  readonly delta: number;
};

/**
 * Adds to the total of a product of the editor's, or takes from it. Throws NotFound, BelowReserved,
 * and ValidationFailed for less than nothing and for more than any stock can hold.
 */
export async function adjustStock(
  work: Work<Tells>,
  editor: Editor,
  { productId, delta }: AdjustStock,
): Promise<void> {
  const stock = await stockOf(work, editor, productId);
  if (!stock) throw new NotFound('product');
  const total = stock.total + delta;
  if (total < 0 || total > totalMax) {
    const message = `There would be ${total}.`;
    throw new ValidationFailed([{ path: ['delta'], message }]);
  }
  if (stock.count(total, work.now)) tellStocks(work, [stock]);
}
