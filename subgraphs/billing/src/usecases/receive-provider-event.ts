import type { Work } from '@souk/platform/messaging/work';
import { storeProviderEvent } from '../persistence/store-provider-event.ts';
import type { ProviderEvent } from '../providers/payment-provider.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Stores a verified callback of a provider, once, and makes the read of its subject due. It changes
 * nothing else: what has happened is read from the provider.
 */
export async function receiveProviderEvent(
  { em, now }: Work<PublishedEvents>,
  provider: string,
  event: ProviderEvent,
): Promise<void> {
  await storeProviderEvent(em, provider, event, now);
}
