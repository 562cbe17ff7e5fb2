import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { Order } from '../domain/order.ts';
import { tell } from './tell.ts';

/** The goods arrive. An order that has arrived already stays as it is. */
export function deliverOrder(work: Work<OrderMessages>, order: Order): void {
  if (order.status === 'DELIVERED') return;
  tell(work, order, [order.deliver(work.now)]);
}
