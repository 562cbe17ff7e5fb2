import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { NotificationKind } from '../domain/notification-kind.ts';
import { TooManyWebhookEndpoints } from '../domain/refusals.ts';
import { endpointsMax, WebhookEndpoint } from '../domain/webhook-endpoint.ts';
import { lockInboxes } from '../persistence/store-notifications.ts';
import type { WebhookSecrets } from '../persistence/webhook-secrets.ts';
import type { PublishedEvents } from './publish.ts';

export type CreateWebhookEndpoint = {
  readonly url: string;
  readonly kinds: readonly NotificationKind[];
  readonly idempotencyKey: string;
};

/**
 * Creates a webhook endpoint of the actor, once per idempotency key. The secret is returned once: it is null when
 * the request is replayed. Throws TooManyWebhookEndpoints and IdempotencyKeyReused.
 */
export async function createWebhookEndpoint(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ...input }: CreateWebhookEndpoint,
  secrets: WebhookSecrets,
): Promise<{ endpointId: string; secret: string | null; replayed: boolean }> {
  const call = { callerId: userId, operation: 'createWebhookEndpoint', key, input };
  let shown: string | null = null;
  const { response, replayed } = await idempotent(work, call, async () => {
    const { em, now } = work;
    await lockInboxes(em, [userId], now);
    const others = await em.find(WebhookEndpoint, { userId, deletedAt: null });
    const taken = new Set(others.map(({ slot }) => slot));
    const slot = Array.from({ length: endpointsMax }, (_, at) => at + 1).find(
      (one) => !taken.has(one),
    );
    if (slot === undefined) throw new TooManyWebhookEndpoints();
    const id = newId();
    const { secret, encrypted } = secrets.create(id);
    em.persist(WebhookEndpoint.create({ ...input, id, userId, slot, secret: encrypted }, now));
    shown = secret;
    return id;
  });
  return { endpointId: response, secret: shown, replayed };
}
