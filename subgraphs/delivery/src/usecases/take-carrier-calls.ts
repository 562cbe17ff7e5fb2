import type { Work } from '@souk/platform/messaging/work';
import {
  addCarrierBookings,
  addLabelCancellations,
  type DueCall,
  takeDueCalls,
} from '../persistence/take-due-calls.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Takes the calls to a carrier that are due. Scheduled deliveries are booked, labels of cancelled ones
 * cancelled. The calls are made after the commit.
 */
export async function takeCarrierCalls(
  { em, now }: Work<PublishedEvents>,
  carrier: string,
): Promise<readonly DueCall[]> {
  await addCarrierBookings(em, carrier, now);
  await addLabelCancellations(em, now);
  return takeDueCalls(em, carrier, now);
}
