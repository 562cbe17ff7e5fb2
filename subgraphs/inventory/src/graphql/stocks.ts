import type { Reader } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';
import { Stock } from '../domain/stock.ts';

/** The stock of each product: every product has one. Ask only for products that exist. */
export type Stocks = DataLoader<string, Stock>;

export function stocksIn(read: Reader): Stocks {
  return new DataLoader(async (productIds) => {
    const stocks = await read.find(Stock, { productId: { $in: [...productIds] } });
    const found = new Map(stocks.map((stock) => [stock.productId, stock]));
    return productIds.map((id) => found.get(id) ?? new Error(`Product ${id} has no stock.`));
  });
}
