import { type Page, pageOf } from '../../page.ts';
import { boardPage } from './board/board-page.ts';
import { sellEarningsPage } from './earnings/earnings-page.ts';
import { sellForecastPage } from './forecast/forecast-page.ts';
import { importPage } from './import/import-page.ts';
import { sellOrdersPage } from './orders/orders-page.ts';
import { sellParcelPage } from './parcel/parcel-page.ts';
import { newProductPage } from './product/new-product-page.tsx';
import { productPage } from './product/product-page.ts';
import { productsPage } from './products/products-page.ts';
import { sellReorderPage } from './reorder/reorder-page.ts';
import type { sellRoutes } from './routes.ts';
import { sellSalesPage } from './sales/sales-page.ts';
import { sellSlipsPage } from './slips/slips-page.ts';
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
  sellOrders: pageOf(sellOrdersPage),
  sellParcel: pageOf(sellParcelPage),
  sellSlips: pageOf(sellSlipsPage),
  sellEarnings: pageOf(sellEarningsPage),
  sellSales: pageOf(sellSalesPage),
  sellForecast: pageOf(sellForecastPage),
  sellReorder: pageOf(sellReorderPage),
};
