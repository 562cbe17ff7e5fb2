import type { Work } from '@souk/platform/messaging/work';
import { cancel } from './cancel.ts';
import type { Tells } from './tell.ts';

/** Gives up the delivery of an order of this shop, and answers its checkout. */
export async function cancelDelivery(work: Work<Tells>, orderId: string): Promise<void> {
  const result = await cancel(work, { orderId, origin: 'CHECKOUT' });
  work.publish('delivery-cancelled', orderId, { orderId, ...result });
}
