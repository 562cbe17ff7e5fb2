import { type Money, sum, times } from '@souk/platform/kernel/money';
import type { Catalogue, Item, Offer } from './order-request.ts';
import { OutOfStock, PriceChanged, UnknownProduct } from './refusals.ts';

/** Name and price as they were when the order was placed. */
export type OrderLine = {
  readonly productId: string;
  readonly name: string;
  readonly sellerId: string;
  /** The id of the first category of the product; left out without one. */
  readonly categoryId?: string;
  readonly quantity: number;
  readonly unitPrice: Money;
};

export function totalOf(lines: readonly OrderLine[]): Money {
  return sum(lines.map(({ unitPrice, quantity }) => times(unitPrice, quantity)));
}

/**
 * The lines of an order at the prices of the catalogue. Throws UnknownProduct for what is not sold,
 * and PriceChanged where the buyer expects another price.
 */
export function linesOf(
  items: readonly Item[],
  catalogue: Catalogue,
  expectedTotal: Money | null,
): OrderLine[] {
  const unknown = items.filter(({ productId }) => !catalogue.get(productId)?.forSale);
  if (unknown.length > 0) throw new UnknownProduct(unknown.map(({ productId }) => productId));
  const lines = items.map((item) => lineOf(item, catalogue));
  const total = totalOf(lines);
  const asExpected = items.every(({ expectedUnitPrice }, index) =>
    sameMoney(expectedUnitPrice, lines[index]?.unitPrice),
  );
  if (!asExpected || !sameMoney(expectedTotal, total))
    throw new PriceChanged(total, lines.map(priceIn));
  return lines;
}

/** Checks our copy of the stock. Throws OutOfStock with every product that is short. */
export function assertInStock(items: readonly Item[], catalogue: Catalogue): void {
  const short = items.filter(({ productId, quantity }) => {
    const available = catalogue.get(productId)?.available;
    return available !== null && available !== undefined && available < quantity;
  });
  if (short.length > 0) throw new OutOfStock(short.map(({ productId }) => productId));
}

function lineOf({ productId, quantity }: Item, catalogue: Catalogue): OrderLine {
  const { name, sellerId, categoryId, price } = catalogue.get(productId) as Offer;
  const category = categoryId ? { categoryId } : {};
  return { productId, name, sellerId, ...category, quantity, unitPrice: price };
}

const priceIn = ({ productId, unitPrice }: OrderLine) => ({ productId, unitPrice });

function sameMoney(expected: Money | null, actual: Money | undefined): boolean {
  if (!expected) return true;
  return expected.currency === actual?.currency && expected.minorUnits === actual.minorUnits;
}
