import { useLiveData } from '../../../browser/live/use-live-data.ts';
import type { Want } from '../../../browser/live/want.ts';
import type { View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { productsWords } from '../words/products-words.ts';
import { stockWords } from '../words/stock-words.ts';
import {
  SellerStockChangesDocument,
  type SellerStockChangesSubscription,
} from './stock.generated.ts';
import { StockFilter } from './stock-filter.tsx';
import { type StockData, stockAddress } from './stock-list.ts';
import { StockTable } from './stock-table.tsx';

/** Null for a page without products: a subscription needs one. */
function wantOf({ products }: StockData): Want | null {
  const productIds = products.edges.map(({ node }) => node.id);
  if (productIds.length === 0) return null;
  return {
    key: `seller-stock:${productIds.join()}`,
    query: SellerStockChangesDocument,
    variables: { productIds },
    field: 'stockChanged',
  };
}

/** Whether a message has another stock than the page shows. */
function isNew({ products }: StockData, value: unknown): boolean {
  const { product, total, reserved } = value as SellerStockChangesSubscription['stockChanged'];
  const shown = products.edges.find(({ node }) => node.id === product.id)?.node.stock;
  return shown !== undefined && (shown.total !== total || shown.reserved !== reserved);
}

/** The stock of what is on sale, live: how many units there are, are promised to orders, and are free. */
export const StockView: View<StockData> = ({ data: loaded, setting, refused }) => {
  const { data, connection, setData } = useLiveData(loaded, wantOf(loaded), isNew);
  const words = stockWords[setting.language];
  const { products, search, order } = data;
  const { edges, pageInfo } = products;
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <StockFilter data={data} setting={setting} refused={null} />
      {edges.length === 0 ? (
        <div class="empty">
          <p>{words.nothing}</p>
          <a class="button" href={search ? '/sell/stock' : '/sell/products/new'}>
            {search ? words.all : productsWords[setting.language].add}
          </a>
        </div>
      ) : (
        <StockTable data={data} setting={setting} refused={refused} onData={setData} />
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor ? (
        <nav class="paging" aria-label={words.next}>
          <a class="button quiet" href={stockAddress(search, order, pageInfo.endCursor)}>
            {words.next}
          </a>
        </nav>
      ) : null}
    </>
  );
};
