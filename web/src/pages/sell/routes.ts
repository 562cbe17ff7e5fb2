/** The addresses of the pages of sellers. A fixed address stands before the one with a parameter that it would match. */
export const sellRoutes = {
  sellBoard: '/sell',
  sellProducts: '/sell/products',
  sellNewProduct: '/sell/products/new',
  sellProduct: '/sell/products/:id',
  sellImport: '/sell/import',
  sellStock: '/sell/stock',
  sellCount: '/sell/stock/count',
  sellOrders: '/sell/orders',
  sellParcel: '/sell/orders/:id',
  sellSlips: '/sell/slips',
  sellEarnings: '/sell/earnings',
  sellSales: '/sell/sales',
  sellForecast: '/sell/forecast',
  sellReorder: '/sell/reorder',
} as const;
