import type { Work } from '@souk/platform/messaging/work';
import { cancel } from './cancel.ts';
import type { PublishedEvents } from './publish.ts';

/** Cancels the delivery of one of the shop's orders, and replies to its checkout. */
export async function cancelDelivery(work: Work<PublishedEvents>, orderId: string): Promise<void> {
  const reply = await cancel(work, { orderId, origin: 'CHECKOUT' });
  work.publish('delivery-cancelled', orderId, { orderId, ...reply });
}
