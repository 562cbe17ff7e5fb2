import type { View } from '../../page.ts';

/** The views of sellers' pages that the browser takes over, by their files. */
export const sellViews: Readonly<Record<string, () => Promise<View<never>>>> = {
  'src/pages/sell/board/board-view.tsx': async () =>
    (await import('./board/board-view.tsx')).BoardView as View<never>,
  'src/pages/sell/products/products-view.tsx': async () =>
    (await import('./products/products-view.tsx')).ProductsView as View<never>,
  'src/pages/sell/product/product-view.tsx': async () =>
    (await import('./product/product-view.tsx')).ProductView as View<never>,
  'src/pages/sell/import/import-view.tsx': async () =>
    (await import('./import/import-view.tsx')).ImportView as View<never>,
  'src/pages/sell/stock/stock-view.tsx': async () =>
    (await import('./stock/stock-view.tsx')).StockView as View<never>,
  'src/pages/sell/stock/count-view.tsx': async () =>
    (await import('./stock/count-view.tsx')).CountView as View<never>,
  'src/pages/sell/orders/orders-view.tsx': async () =>
    (await import('./orders/orders-view.tsx')).OrdersView as View<never>,
  'src/pages/sell/parcel/parcel-view.tsx': async () =>
    (await import('./parcel/parcel-view.tsx')).ParcelView as View<never>,
  'src/pages/sell/slips/slips-view.tsx': async () =>
    (await import('./slips/slips-view.tsx')).SlipsView as View<never>,
  'src/pages/sell/sales/sales-view.tsx': async () =>
    (await import('./sales/sales-view.tsx')).SalesView as View<never>,
  'src/pages/sell/reorder/reorder-view.tsx': async () =>
    (await import('./reorder/reorder-view.tsx')).ReorderView as View<never>,
};
