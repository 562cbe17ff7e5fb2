import type { View } from '../../../page.ts';
import { productsWords } from '../words/products-words.ts';
import { type ProductsData, statuses } from './product-list.ts';

/** The search and the status of the products that are shown, and how many they are. */
export const ProductFilter: View<ProductsData> = ({ data, setting: { language } }) => {
  const words = productsWords[language];
  const { search, status, products } = data;
  return (
    <search>
      <form method="get" action="/sell/products" class="console-filter">
        <label class="hidden" for="product-search">
          {words.search}
        </label>
        <input
          id="product-search"
          type="search"
          name="q"
          value={search}
          placeholder={words.search}
          maxLength={100}
        />
        <label class="hidden" for="product-status">
          {words.status}
        </label>
        <select id="product-status" name="status">
          <option value="">{words.anyStatus}</option>
          {statuses.map((one) => (
            <option key={one} value={one} selected={one === status}>
              {words.statuses[one]}
            </option>
          ))}
        </select>
        <button type="submit" class="quiet">
          {words.show}
        </button>
        <span class="soft">{words.found(products.totalCount, products.totalCountExact)}</span>
      </form>
    </search>
  );
};
