import type { View } from '../page.ts';
import { operateViews } from '../pages/operate/views.ts';
import { sellViews } from '../pages/sell/views.ts';

/** The views that the browser takes over, by their files. */
export const views: Readonly<Record<string, () => Promise<View<never>>>> = {
  'src/pages/product/product-view.tsx': async () =>
    (await import('../pages/product/product-view.tsx')).ProductView as View<never>,
  'src/pages/order/order-view.tsx': async () =>
    (await import('../pages/order/order-view.tsx')).OrderView as View<never>,
  'src/pages/notifications/notifications-view.tsx': async () =>
    (await import('../pages/notifications/notifications-view.tsx'))
      .NotificationsView as View<never>,
  'src/pages/cart/cart-view.tsx': async () =>
    (await import('../pages/cart/cart-view.tsx')).CartView as View<never>,
  'src/pages/orders/orders-view.tsx': async () =>
    (await import('../pages/orders/orders-view.tsx')).OrdersView as View<never>,
  'src/pages/quick/quick-view.tsx': async () =>
    (await import('../pages/quick/quick-view.tsx')).QuickView as View<never>,
  ...sellViews,
  ...operateViews,
};
