import type { Page } from '../../page.ts';
import { loadOrder, type OrderData } from './load-order.ts';
import { OrderView } from './order-view.tsx';
import { submitOrder } from './submit-order.ts';

/** An order of the viewer. */
export const orderPage: Page<OrderData> = {
  load: loadOrder,
  title: ({ order }, { words }) => words.order.title(order.number),
  View: OrderView,
  needsLogin: true,
  takenOver: 'src/pages/order/order-view.tsx',
  submit: submitOrder,
};
