import type { Page } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { loadOrder, type OrderData } from './load-order.ts';
import { OrderView } from './order-view.tsx';
import { submitOrder } from './submit-order.ts';

/** Everything of an order, with its checkout as a picture. */
export const orderPage: Page<OrderData> = {
  load: loadOrder,
  title: ({ order }) => order.number,
  View: OrderView,
  needsLogin: true,
  mayOpen: mayOperate,
  takenOver: 'src/pages/operate/order/order-view.tsx',
  submit: submitOrder,
};
