import { Stock } from '../../../../subgraphs/inventory/src/domain/stock.ts';
import type { Mutable } from './store.ts';
import type { Transaction } from './transaction.ts';

/** What a statement adds to the quantities of a stock: below zero, it takes units away. */
export type StockChange = {
  readonly productId: string;
  readonly total: number;
  readonly reserved: number;
};

/** One statement changes each stock once, however many orders it covers. */
export function changeStocks(all: Transaction, changes: readonly StockChange[]) {
  const byProduct = Map.groupBy(changes, ({ productId }) => productId);
  return [...byProduct].map(([productId, some]) => {
    const stock = stockOf(all, productId);
    for (const change of some) {
      stock.total += change.total;
      stock.reserved += change.reserved;
    }
    stock.version += 1;
    const { total, reserved, version } = stock;
    return { productId, total, reserved, version };
  });
}

/** The stock of a product. Throws when it has none. */
export function stockOf(all: Transaction, productId: string): Mutable<Stock> {
  const stock = all.rowsOf<Mutable<Stock>>(Stock).find((one) => one.productId === productId);
  if (!stock) throw new Error(`There is no stock of ${productId}.`);
  return stock;
}
