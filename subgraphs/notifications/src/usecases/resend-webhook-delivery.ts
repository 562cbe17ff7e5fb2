import type { Actor } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { WebhookEndpointDisabled } from '../domain/refusals.ts';
import { WebhookDelivery } from '../domain/webhook-delivery.ts';
import { lockEndpoint } from '../persistence/lock-endpoint.ts';
import { requeue } from '../persistence/requeue-webhooks.ts';
import type { PublishedEvents } from './publish.ts';

export type ResendWebhookDelivery = { readonly id: string; readonly idempotencyKey: string };

/**
 * Sends a delivery to the actor's endpoint again, with the same id and body, once per idempotency key: one that has
 * an end gets all attempts anew, one that is queued is due now, and one that is being sent stays as it is. Throws
 * NotFound, WebhookEndpointDisabled and IdempotencyKeyReused.
 */
export async function resendWebhookDelivery(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ...input }: ResendWebhookDelivery,
): Promise<{ deliveryId: string; replayed: boolean }> {
  const call = { callerId: userId, operation: 'resendWebhookDelivery', key, input };
  const { response, replayed } = await idempotent(work, call, async () => {
    const { id } = input;
    const { em, now } = work;
    const delivery = isUuid(id) ? await em.findOne(WebhookDelivery, { id }) : null;
    if (!delivery) throw new NotFound('webhook delivery');
    const endpoint = await lockEndpoint(em, userId, delivery.endpointId).catch((error) => {
      throw error instanceof NotFound ? new NotFound('webhook delivery') : error;
    });
    if (endpoint.status === 'DISABLED') throw new WebhookEndpointDisabled();
    await requeue(em, id, now);
    return id;
  });
  return { deliveryId: response, replayed };
}
