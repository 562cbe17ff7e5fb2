import type { PageRequest } from '../../../page.ts';
import { SellerStockDocument } from './stock.generated.ts';
import { type StockData, stockAddress, stockOrders } from './stock-list.ts';

/** As many as one subscription follows, and half of that. */
const pageSize = 50;

/** Loads a page of the stock of what the seller has on sale. */
export async function loadStock({ ask, url, viewer }: PageRequest): Promise<StockData> {
  const { searchParams } = url;
  const search = (searchParams.get('q') ?? '').trim().slice(0, 100);
  const order = stockOrders.find((one) => one === searchParams.get('sort')) ?? 'NAME';
  const after = searchParams.get('after');
  const filter = {
    ...{ sellerId: viewer?.id ?? '', status: 'ACTIVE' as const },
    ...(search && { search }),
  };
  const loaded = await ask(SellerStockDocument, {
    ...{ first: pageSize, filter, orderBy: order },
    ...(after && { after }),
  });
  const address = stockAddress(search, order, after);
  return { ...loaded, search, order, address, formKey: crypto.randomUUID() };
}
