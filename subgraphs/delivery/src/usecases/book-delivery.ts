import type { Work } from '@souk/platform/messaging/work';
import type { BookDelivery } from '../domain/delivery.ts';
import { book } from './book.ts';
import type { Tells } from './tell.ts';

/** Books the delivery of an order of this shop, and answers its checkout. */
export async function bookDelivery(work: Work<Tells>, wanted: BookDelivery): Promise<void> {
  const { orderId } = wanted;
  const result = await book(work, { ...wanted, origin: 'CHECKOUT' });
  if (result.success) work.publish('delivery-booked', orderId, { orderId, ...result });
  else work.publish('delivery-refused', orderId, { orderId, ...result });
}
