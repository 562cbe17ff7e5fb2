import { VersionConflict } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { Editor } from '../domain/operator.ts';
import { Product } from '../domain/product.ts';
import { Stock } from '../domain/stock.ts';
import { add } from './add-products.ts';
import { stockOf } from './change-stock.ts';
import { type Tells, tellStocks } from './publish.ts';

export type SetStock = {
  readonly productId: string;
  /** How many there are, what is promised included. */
  readonly total: number;
  /** What the editor has read; null looks at nothing. */
  readonly expectedTotal: number | null;
  /** What a new product would be sold in. */
  readonly currency: string;
};

/**
 * Sets the total of a product of the editor's. A product that nobody knows becomes a draft of
 * theirs. Throws NotFound, VersionConflict and BelowReserved.
 */
export async function setStock(
  work: Work<Tells>,
  editor: Editor,
  { productId, total, expectedTotal, currency }: SetStock,
): Promise<void> {
  const stock = await stockOf(work, editor, productId);
  if (expectedTotal !== null && expectedTotal !== (stock?.total ?? 0)) {
    throw new VersionConflict(stock?.version ?? 0);
  }
  if (!stock) return addDraft(work, editor, { productId, total, currency });
  if (stock.count(total, work.now)) tellStocks(work, [stock]);
}

async function addDraft(
  work: Work<Tells>,
  { id: sellerId }: Editor,
  { productId: id, total, currency }: Omit<SetStock, 'expectedTotal'>,
): Promise<void> {
  // Somebody may have taken the id for a code; a new one is nobody's.
  const taken = await work.em.count(Product, { sku: id });
  const sku = taken ? newId() : id;
  const product = Product.draft({ id, sku, sellerId }, currency, work.now);
  add(work, product, Stock.of(id, total, work.now));
}
