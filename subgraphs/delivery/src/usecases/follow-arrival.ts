import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { Delivery } from '../domain/delivery.ts';
import { trackingNumberOf } from '../domain/tracking-number.ts';
import { type Tells, tell } from './tell.ts';

/** The order was delivered: so is its delivery, even when nobody told that the goods had left. */
export function followArrival(work: Work<Tells>, delivery: Delivery): Promise<void> {
  return tell(work, delivery, delivery.arrive(trackingNumberOf(newId()), work.now));
}
