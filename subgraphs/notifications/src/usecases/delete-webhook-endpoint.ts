import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { type EndpointReference, lockEndpointInVersion } from '../persistence/lock-endpoint.ts';
import { endQueued } from '../persistence/requeue-webhooks.ts';
import type { PublishedEvents } from './publish.ts';

export type DeleteWebhookEndpoint = EndpointReference & { readonly idempotencyKey: string };

/**
 * Deletes the actor's endpoint with its secrets, once per idempotency key. What is queued for it has failed. Throws
 * NotFound, VersionConflict and IdempotencyKeyReused.
 */
export async function deleteWebhookEndpoint(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ...input }: DeleteWebhookEndpoint,
): Promise<{ endpointId: string; replayed: boolean }> {
  const call = { callerId: userId, operation: 'deleteWebhookEndpoint', key, input };
  const { response, replayed } = await idempotent(work, call, async () => {
    const endpoint = await lockEndpointInVersion(work.em, userId, input);
    endpoint.delete(work.now);
    await endQueued(work.em, endpoint.id, work.now);
    return endpoint.id;
  });
  return { endpointId: response, replayed };
}
