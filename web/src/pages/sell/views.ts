import type { View } from '../../page.ts';

/** The views of sellers' pages that the browser takes over, by their files. */
export const sellViews: Readonly<Record<string, () => Promise<View<never>>>> = {
  'src/pages/sell/orders/orders-view.tsx': async () =>
    (await import('./orders/orders-view.tsx')).OrdersView as View<never>,
  'src/pages/sell/parcel/parcel-view.tsx': async () =>
    (await import('./parcel/parcel-view.tsx')).ParcelView as View<never>,
  'src/pages/sell/slips/slips-view.tsx': async () =>
    (await import('./slips/slips-view.tsx')).SlipsView as View<never>,
  'src/pages/sell/reorder/reorder-view.tsx': async () =>
    (await import('./reorder/reorder-view.tsx')).ReorderView as View<never>,
};
