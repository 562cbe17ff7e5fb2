import type { Work } from '@souk/platform/messaging/work';
import { type Address, upsertRecipients } from '../persistence/upsert-recipients.ts';
import type { PublishedEvents } from './publish.ts';

/** Updates our copy of the users' e-mail addresses. An event older than the copy changes nothing. */
export function noteUsers(
  { em }: Work<PublishedEvents>,
  addresses: readonly Address[],
): Promise<void> {
  return upsertRecipients(em, addresses);
}
