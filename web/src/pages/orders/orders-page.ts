import type { Page } from '../../page.ts';
import { loadOrders, type OrdersData } from './load-orders.ts';
import { OrdersView } from './orders-view.tsx';

/** The orders of the viewer. */
export const ordersPage: Page<OrdersData> = {
  load: loadOrders,
  title: (_, { words }) => words.orders.title,
  View: OrdersView,
  needsLogin: true,
  takenOver: 'src/pages/orders/orders-view.tsx',
};
