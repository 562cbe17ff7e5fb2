import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { type EndpointReference, lockEndpointInVersion } from '../persistence/lock-endpoint.ts';
import type { WebhookSecrets } from '../persistence/webhook-secrets.ts';
import type { PublishedEvents } from './publish.ts';

export type RotateWebhookSecret = EndpointReference & { readonly idempotencyKey: string };

/**
 * Replaces the secret of the actor's endpoint, once per idempotency key. The former one signs as well for 24 hours.
 * The new one is returned once: it is null when the request is replayed. Throws NotFound, VersionConflict and
 * IdempotencyKeyReused.
 */
export async function rotateWebhookSecret(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ...input }: RotateWebhookSecret,
  secrets: WebhookSecrets,
): Promise<{ secret: string | null; replayed: boolean }> {
  const call = { callerId: userId, operation: 'rotateWebhookSecret', key, input };
  let shown: string | null = null;
  const { replayed } = await idempotent(work, call, async () => {
    const endpoint = await lockEndpointInVersion(work.em, userId, input);
    const { secret, encrypted } = secrets.create(endpoint.id);
    endpoint.rotate(encrypted, work.now);
    shown = secret;
    return true;
  });
  return { secret: shown, replayed };
}
