import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { sellWords } from '../words.ts';
import { loadProducts } from './load-products.ts';
import type { ProductsData } from './product-list.ts';
import { ProductsView } from './products-view.tsx';
import { submitProducts } from './submit-products.ts';

/** All products of a seller. */
export const productsPage: Page<ProductsData> = {
  load: loadProducts,
  title: (_, { language }) => sellWords[language].products.title,
  View: ProductsView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/products/products-view.tsx',
  submit: submitProducts,
};
