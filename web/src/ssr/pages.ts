import { type Page, pageOf } from '../page.ts';
import { accountPage } from '../pages/account/account-page.ts';
import { cartPage } from '../pages/cart/cart-page.ts';
import { cataloguePage } from '../pages/catalogue/catalogue-page.tsx';
import { checkoutPage } from '../pages/checkout/checkout-page.ts';
import { notificationsPage } from '../pages/notifications/notifications-page.ts';
import { operatePages } from '../pages/operate/pages.ts';
import { orderPage } from '../pages/order/order-page.ts';
import { ordersPage } from '../pages/orders/orders-page.ts';
import { productPage } from '../pages/product/product-page.ts';
import { quickPage } from '../pages/quick/quick-page.ts';
import { sellPages } from '../pages/sell/pages.ts';
import { walletPage } from '../pages/wallet/wallet-page.tsx';
import type { RouteName } from '../routes.ts';

/** The page of each route. */
export const pages: Readonly<Record<RouteName, Page<never>>> = {
  catalogue: pageOf(cataloguePage),
  product: pageOf(productPage),
  cart: pageOf(cartPage),
  checkout: pageOf(checkoutPage),
  orders: pageOf(ordersPage),
  order: pageOf(orderPage),
  wallet: pageOf(walletPage),
  notifications: pageOf(notificationsPage),
  account: pageOf(accountPage),
  quick: pageOf(quickPage),
  ...sellPages,
  ...operatePages,
};
