import type { View } from '../../../page.ts';
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
      <search>
        <form method="get" action="/sell/stock" class="console-filter">
          <label class="hidden" for="stock-search">
            {words.search}
          </label>
          <input
            id="stock-search"
            type="search"
            name="q"
            value={search}
            placeholder={words.search}
            maxLength={100}
          />
          <label class="hidden" for="stock-sort">
            {words.sort}
          </label>
          <select id="stock-sort" name="sort">
            {stockOrders.map((one) => (
              <option key={one} value={one} selected={one === order}>
                {words.orders[one]}
              </option>
            ))}
          </select>
          <button type="submit" class="quiet">
            {words.show}
          </button>
        </form>
      </search>
      <a class="button" href="/sell/stock/count">
        {words.count}
      </a>
    </div>
  );
};
