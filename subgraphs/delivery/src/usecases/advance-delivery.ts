import type { Work } from '@souk/platform/messaging/work';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryStatus } from '../domain/status.ts';
import { type Tells, tell } from './tell.ts';

type Report = { readonly status: DeliveryStatus; readonly note: string | null };

/** What a courier reports. Throws IllegalDeliveryTransition. */
export function advanceDelivery(
  work: Work<Tells>,
  delivery: Delivery,
  { status, note }: Report,
): Promise<void> {
  return tell(work, delivery, delivery.advance(status, note, work.now));
}
