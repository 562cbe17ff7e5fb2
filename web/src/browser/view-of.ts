import type { View } from '../page.ts';

type Views = Readonly<Record<string, () => Promise<View<never>>>>;

const storefrontViews: Views = {
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
};

/** Loads a view that the browser takes over, by its file. Undefined when there is none. */
export async function viewOf(file: string): Promise<View<never> | undefined> {
  return (await viewsBeside(file))[file]?.();
}

/** The lists of the consoles are files of their own: no page of the storefront loads them. */
async function viewsBeside(file: string): Promise<Views> {
  if (file.startsWith('src/pages/sell/')) return (await import('../pages/sell/views.ts')).sellViews;
  if (/^src\/pages\/(operate|tour)\//.test(file))
    return (await import('../pages/operate/views.ts')).operateViews;
  return storefrontViews;
}
