import type { Page } from '../../page.ts';
import { cancelOrder } from './cancel-order.ts';
import { loadOrder, type OrderData } from './load-order.ts';
import { OrderView } from './order-view.tsx';

/** An order of the viewer. */
export const orderPage: Page<OrderData> = {
  load: loadOrder,
  title: ({ order }, { words }) => words.order.title(order.number),
  View: OrderView,
  needsLogin: true,
  takenOver: 'src/pages/order/order-view.tsx',
  submit: cancelOrder,
};
