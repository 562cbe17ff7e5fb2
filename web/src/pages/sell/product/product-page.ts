import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { loadProduct } from './load-product.ts';
import type { ProductData } from './product-data.ts';
import { ProductView } from './product-view.tsx';
import { submitProduct } from './submit-product.ts';

/** A product, for its seller. */
export const productPage: Page<ProductData> = {
  load: loadProduct,
  title: ({ product }) => product.name,
  View: ProductView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/product/product-view.tsx',
  submit: submitProduct,
};
