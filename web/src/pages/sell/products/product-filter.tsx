import type { View } from '../../../page.ts';
import { ListFilter } from '../list-filter.tsx';
import { productsWords } from '../words/products-words.ts';
import { type ProductsData, statuses } from './product-list.ts';

/** The search and the status of the products that are shown, and how many they are. */
export const ProductFilter: View<ProductsData> = ({ data, setting: { language } }) => {
  const words = productsWords[language];
  const { search, status, products } = data;
  return (
    <div class="row">
      <ListFilter
        action="/sell/products"
        search={search}
        name="status"
        chosen={status ?? ''}
        choices={[
          ['', words.anyStatus],
          ...statuses.map((one) => [one, words.statuses[one]] as const),
        ]}
        words={{ search: words.search, choice: words.status, show: words.show }}
      />
      <span class="found soft">{words.found(products.totalCount, products.totalCountExact)}</span>
    </div>
  );
};
