import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { WebhookEndpointDisabled } from '../domain/refusals.ts';
import { lockEndpoint } from '../persistence/lock-endpoint.ts';
import { queueTest } from '../persistence/queue-webhooks.ts';
import type { PublishedEvents } from './publish.ts';

export type SendTestWebhook = { readonly id: string; readonly idempotencyKey: string };

/**
 * Queues a test event for the actor's endpoint, once per idempotency key. Throws NotFound, WebhookEndpointDisabled
 * and IdempotencyKeyReused.
 */
export async function sendTestWebhook(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ...input }: SendTestWebhook,
): Promise<{ deliveryId: string; replayed: boolean }> {
  const call = { callerId: userId, operation: 'sendTestWebhook', key, input };
  const { response, replayed } = await idempotent(work, call, async () => {
    const endpoint = await lockEndpoint(work.em, userId, input.id);
    if (endpoint.status === 'DISABLED') throw new WebhookEndpointDisabled();
    return queueTest(work.em, endpoint, work.now);
  });
  return { deliveryId: response, replayed };
}
