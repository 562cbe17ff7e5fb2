import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { type EndpointReference, lockEndpointInVersion } from '../persistence/lock-endpoint.ts';
import { releaseQueued } from '../persistence/requeue-webhooks.ts';
import type { PublishedEvents } from './publish.ts';

export type EnableWebhookEndpoint = EndpointReference & { readonly idempotencyKey: string };

/**
 * Enables the actor's endpoint that the shop has disabled, once per idempotency key: what is queued is due now, with
 * all attempts. One that is enabled stays as it is. Throws NotFound, VersionConflict and IdempotencyKeyReused.
 */
export async function enableWebhookEndpoint(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ...input }: EnableWebhookEndpoint,
): Promise<{ replayed: boolean }> {
  const call = { callerId: userId, operation: 'enableWebhookEndpoint', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    const endpoint = await lockEndpointInVersion(work.em, userId, input);
    if (endpoint.enable(work.now)) await releaseQueued(work.em, endpoint.id, work.now);
    return true;
  });
  return { replayed };
}
