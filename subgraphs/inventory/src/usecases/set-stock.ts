import type { Actor } from '@souk/platform/kernel/actor';
import { VersionConflict } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { Product } from '../domain/product.ts';
import { Stock } from '../domain/stock.ts';
import { addProduct } from './add-product.ts';
import {
  changeStock,
  changeTotal,
  type ProductInStock,
  type StockChange,
  type StockCommand,
} from './change-stock.ts';
import type { PublishedEvents } from './publish.ts';

/** How many units of a product were counted. */
export type StockCount = {
  readonly productId: string;
  /** The new total, reserved units included. */
  readonly quantity: number;
  /** Null or undefined accepts any total. */
  readonly expectedTotal?: number | null | undefined;
};

export type SetStock = StockCommand & StockCount;

/**
 * Sets the total of a stock. An unknown product becomes a draft of the actor, priced in `currency`.
 * Throws as changeStock does, VersionConflict and BelowReserved.
 */
export function setStock(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: SetStock,
  currency: string,
): Promise<StockChange> {
  return changeStock(work, actor, command, {
    operation: 'setStock',
    change: (found) => setTotal(work, { actor, currency }, command, found),
  });
}

/**
 * Sets the total of a locked stock, or adds a draft of the actor for an unknown product. Returns the
 * product. Throws VersionConflict and BelowReserved.
 */
export async function setTotal(
  work: Work<PublishedEvents>,
  { actor, currency }: { readonly actor: Actor; readonly currency: string },
  count: StockCount,
  found: ProductInStock | null,
): Promise<Product> {
  const { quantity, expectedTotal = null } = count;
  if (expectedTotal !== null && expectedTotal !== (found?.stock.total ?? 0)) {
    throw new VersionConflict(found?.stock.version ?? 0);
  }
  if (!found) return addDraft(work, actor, count, currency);
  changeTotal(work, found.stock, quantity);
  return found.product;
}

async function addDraft(
  work: Work<PublishedEvents>,
  { id: sellerId }: Actor,
  { productId: id, quantity }: StockCount,
  currency: string,
): Promise<Product> {
  const isSkuOfAnother = (await work.em.count(Product, { sku: id })) > 0;
  const sku = isSkuOfAnother ? newId() : id;
  const draft = Product.draft({ id, sku, sellerId }, currency, work.now);
  await addProduct(work, draft, Stock.of(id, quantity, work.now));
  return draft;
}
