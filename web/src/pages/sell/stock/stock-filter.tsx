import type { View } from '../../../page.ts';
import { ListFilter } from '../list-filter.tsx';
import { stockWords } from '../words/stock-words.ts';
import { type StockData, stockOrders } from './stock-list.ts';

/** The search and the order of the stock, and the way to counting it. */
export const StockFilter: View<StockData> = ({
  data: { search, order },
  setting: { language },
}) => {
  const words = stockWords[language];
  return (
    <div class="row">
      <ListFilter
        action="/sell/stock"
        search={search}
        name="sort"
        chosen={order}
        choices={stockOrders.map((one) => [one, words.orders[one]] as const)}
        words={{ search: words.search, choice: words.sort, show: words.show }}
      />
      <a class="button" href="/sell/stock/count">
        {words.count}
      </a>
    </div>
  );
};
