/** The addresses of the pages of sellers. */
export const sellRoutes = {
  sellBoard: '/sell',
  sellOrders: '/sell/orders',
  sellParcel: '/sell/orders/:id',
  sellSlips: '/sell/slips',
  sellEarnings: '/sell/earnings',
  sellSales: '/sell/sales',
  sellForecast: '/sell/forecast',
  sellReorder: '/sell/reorder',
} as const;
