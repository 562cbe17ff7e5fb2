import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { Order } from '../domain/order.ts';
import { tell } from './tell.ts';

/** The goods leave. An order that has left already stays as it is. */
export function shipOrder(
  work: Work<OrderMessages>,
  order: Order,
  trackingNumber: string | null,
): void {
  if (order.status === 'SHIPPED') return;
  tell(work, order, [order.ship(trackingNumber, work.now)]);
}
