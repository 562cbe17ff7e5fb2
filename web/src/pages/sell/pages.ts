import { type Page, pageOf } from '../../page.ts';
import { boardPage } from './board/board-page.tsx';
import { sellEarningsPage } from './earnings/earnings-page.ts';
import { sellForecastPage } from './forecast/forecast-page.ts';
import { sellOrdersPage } from './orders/orders-page.ts';
import { sellParcelPage } from './parcel/parcel-page.ts';
import { sellReorderPage } from './reorder/reorder-page.ts';
import type { sellRoutes } from './routes.ts';
import { sellSalesPage } from './sales/sales-page.ts';
import { sellSlipsPage } from './slips/slips-page.ts';

/** The pages of sellers. */
export const sellPages: Readonly<Record<keyof typeof sellRoutes, Page<never>>> = {
  sellBoard: pageOf(boardPage),

  sellOrders: pageOf(sellOrdersPage),
  sellParcel: pageOf(sellParcelPage),
  sellSlips: pageOf(sellSlipsPage),
  sellEarnings: pageOf(sellEarningsPage),
  sellSales: pageOf(sellSalesPage),
  sellForecast: pageOf(sellForecastPage),
  sellReorder: pageOf(sellReorderPage),
};
