import type { SellerStockQuery } from './stock.generated.ts';

/** The orders in which the stock is listed. */
export const stockOrders = ['NAME', 'STOCK'] as const;

export type StockOrder = (typeof stockOrders)[number];

export type StockRow = SellerStockQuery['products']['edges'][number]['node'];

export type StockData = SellerStockQuery & {
  readonly search: string;
  readonly order: StockOrder;
  /** The address of the page, with what it is filtered by. */
  readonly address: string;
  /** The idempotency key of the next change. */
  readonly formKey: string;
};

/** The address of a page of the stock. */
export function stockAddress(search: string, order: StockOrder, after: string | null): string {
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(order === 'STOCK' && { sort: order }),
    ...(after && { after }),
  });
  return query.size > 0 ? `/sell/stock?${query}` : '/sell/stock';
}
