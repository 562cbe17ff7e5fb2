import type { Page } from '../../page.ts';
import { addToCart } from './add-to-cart.ts';
import { loadProduct, type ProductData } from './load-product.ts';
import { ProductView } from './product-view.tsx';

/** A product. */
export const productPage: Page<ProductData> = {
  load: loadProduct,
  title: ({ product }) => product.name,
  View: ProductView,
  takenOver: 'src/pages/product/product-view.tsx',
  submit: addToCart,
};
