import type { Work } from '@souk/platform/messaging/work';
import { type DeliveredParcel, startHoldingTime } from '../persistence/start-holding-time.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Starts the holding time of delivered parcels, once for each: when it is over, their earnings become due.
 * `holdDays` may be 0.
 */
export function awaitHoldingTime(
  { em }: Work<PublishedEvents>,
  parcels: readonly DeliveredParcel[],
  holdDays: number,
): Promise<void> {
  return startHoldingTime(em, parcels, holdDays);
}
