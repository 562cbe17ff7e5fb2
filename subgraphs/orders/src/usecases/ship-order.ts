import type { Work } from '@souk/platform/messaging/work';
import type { OrderTells } from '@souk/schema/events/checkout';
import type { Order } from '../domain/order.ts';
import { tell } from './tell.ts';

/** The goods leave. An order that has left already stays as it is. */
export function shipOrder(
  work: Work<OrderTells>,
  order: Order,
  trackingNumber: string | null,
): void {
  if (order.status === 'SHIPPED') return;
  tell(work, order, [order.ship(trackingNumber, work.now)]);
}
