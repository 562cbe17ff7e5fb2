import type { Work } from '@souk/platform/messaging/work';
import type { BookDelivery } from '../domain/delivery.ts';
import { book } from './book.ts';
import type { PublishedEvents } from './publish.ts';

/** Books the delivery of one of the shop's orders, and replies to its checkout. */
export async function bookDelivery(
  work: Work<PublishedEvents>,
  command: BookDelivery,
): Promise<void> {
  const { orderId } = command;
  const reply = await book(work, { ...command, origin: 'CHECKOUT' });
  if (reply.success) work.publish('delivery-booked', orderId, { orderId, ...reply });
  else work.publish('delivery-refused', orderId, { orderId, ...reply });
}
