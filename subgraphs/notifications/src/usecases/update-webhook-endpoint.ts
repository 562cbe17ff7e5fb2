import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { NotificationKind } from '../domain/notification-kind.ts';
import { type EndpointReference, lockEndpointInVersion } from '../persistence/lock-endpoint.ts';
import type { PublishedEvents } from './publish.ts';

export type UpdateWebhookEndpoint = EndpointReference & {
  readonly url?: string | null | undefined;
  readonly kinds?: readonly NotificationKind[] | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Changes the address or the kinds of the actor's endpoint, once per idempotency key. What is queued goes to the
 * new address. Throws NotFound, VersionConflict and IdempotencyKeyReused.
 */
export async function updateWebhookEndpoint(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ...input }: UpdateWebhookEndpoint,
): Promise<{ replayed: boolean }> {
  const call = { callerId: userId, operation: 'updateWebhookEndpoint', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    const endpoint = await lockEndpointInVersion(work.em, userId, input);
    const { url, kinds } = input;
    endpoint.update({ ...(url && { url }), ...(kinds && { kinds }) });
    return true;
  });
  return { replayed };
}
