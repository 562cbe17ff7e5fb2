import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { Delivery } from '../domain/delivery.ts';
import { trackingNumberOf } from '../domain/tracking-number.ts';
import { type Tells, tell } from './tell.ts';

/** The order was shipped: so is its delivery. Shipping may begin on either side. */
export function followShipment(
  work: Work<Tells>,
  delivery: Delivery,
  trackingNumber: string | null,
): Promise<void> {
  return tell(work, delivery, delivery.leave(trackingNumber, trackingNumberOf(newId()), work.now));
}
