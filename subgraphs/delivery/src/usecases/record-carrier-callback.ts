import type { Work } from '@souk/platform/messaging/work';
import type { CarrierEvent } from '../domain/carrier.ts';
import { storeCallback } from '../persistence/store-callback.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Stores a verified callback of a carrier, once for each id, and makes the call that asks the carrier due
 * now. One about a parcel that is not known yet is stored until it is.
 */
export function recordCarrierCallback(
  { em, now }: Work<PublishedEvents>,
  carrier: string,
  event: CarrierEvent,
): Promise<void> {
  return storeCallback(em, carrier, event, now);
}
