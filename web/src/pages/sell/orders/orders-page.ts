import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { orderWords } from '../words/order-words.ts';
import { loadOrders, type SellOrdersData } from './load-orders.ts';
import { OrdersView } from './orders-view.tsx';
import { submitOrders } from './submit-orders.ts';

/** The orders with goods of the viewer, and what is to do with their parcels. */
export const sellOrdersPage: Page<SellOrdersData> = {
  load: loadOrders,
  title: (_, { language }) => orderWords[language].orders.title,
  View: OrdersView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/orders/orders-view.tsx',
  submit: submitOrders,
};
