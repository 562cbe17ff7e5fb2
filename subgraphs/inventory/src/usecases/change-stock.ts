import { LockMode } from '@mikro-orm/postgresql';
import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Product } from '../domain/product.ts';
import { Stock } from '../domain/stock.ts';
import { recordStockChange } from '../persistence/stock-journal.ts';
import { type PublishedEvents, publishStocks } from './publish.ts';

/** What every command for one stock carries. */
export type StockCommand = { readonly productId: string; readonly idempotencyKey: string };

/** The product of a changed stock. `replayed`: an earlier call has made the change. */
export type StockChange = { readonly product: Product; readonly replayed: boolean };

/** A product and its stock, locked. */
export type ProductInStock = { readonly product: Product; readonly stock: Stock };

type ChangeOptions = {
  readonly operation: string;
  /** Gets the product and its stock, locked; null for an unknown product. Returns the product. */
  readonly change: (found: ProductInStock | null) => Product | Promise<Product>;
};

/**
 * Changes the stock of one product, once per idempotency key: scope, right, lock, change. The command
 * is hashed as it is: another shape of it would refuse keys that an earlier release has stored. Throws
 * Forbidden, NotFound, IdempotencyKeyReused, and whatever the change throws.
 */
export async function changeStock(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: StockCommand,
  { operation, change }: ChangeOptions,
): Promise<StockChange> {
  assertScope(actor, 'stock:write');
  const { productId, idempotencyKey: key } = command;
  const call = { callerId: actor.id, operation, key, input: command };
  let changed: Product | undefined;
  const { replayed } = await idempotent(work, call, async () => {
    changed = await change(await lockStock(work, actor, productId));
    return null;
  });
  const product = changed ?? (await work.em.findOne(Product, { id: productId }));
  if (!product?.isVisibleTo(actor)) throw new NotFound('product');
  return { product, replayed };
}

/**
 * Sets the total of a locked stock, writes the change into its journal, and publishes it. A total that
 * it has already changes nothing. Throws BelowReserved.
 */
export function changeTotal(work: Work<PublishedEvents>, stock: Stock, total: number): void {
  const before = stock.total;
  if (!stock.setTotal(total, work.now)) return;
  recordStockChange(work.em, stock, total - before);
  publishStocks(work, [stock]);
}

/**
 * Locks the stock of a product for a change. Returns null for an unknown product; throws NotFound for one
 * that the actor may not change.
 */
export async function lockStock(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  productId: string,
): Promise<ProductInStock | null> {
  const product = await em.findOne(Product, { id: productId });
  if (!product) return null;
  if (!product.isChangeableBy(actor)) throw new NotFound('product');
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  return { product, stock: await em.findOneOrFail(Stock, { productId }, { lockMode }) };
}
