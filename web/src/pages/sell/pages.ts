import { type Page, pageOf } from '../../page.ts';
import { boardPage } from './board/board-page.ts';
import { importPage } from './import/import-page.ts';
import { newProductPage } from './product/new-product-page.tsx';
import { productPage } from './product/product-page.ts';
import { productsPage } from './products/products-page.ts';
import type { sellRoutes } from './routes.ts';
import { countPage } from './stock/count-page.ts';
import { stockPage } from './stock/stock-page.ts';

/** The pages of sellers. */
export const sellPages: Readonly<Record<keyof typeof sellRoutes, Page<never>>> = {
  sellBoard: pageOf(boardPage),
  sellProducts: pageOf(productsPage),
  sellNewProduct: pageOf(newProductPage),
  sellProduct: pageOf(productPage),
  sellImport: pageOf(importPage),
  sellStock: pageOf(stockPage),
  sellCount: pageOf(countPage),
};
