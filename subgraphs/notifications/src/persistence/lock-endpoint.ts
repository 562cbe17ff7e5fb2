import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { isUuid } from '@souk/platform/runtime/id';
import { WebhookEndpoint } from '../domain/webhook-endpoint.ts';

/** Which endpoint a user means, and the version that the user has read; null or undefined is any. */
export type EndpointReference = {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
};

/**
 * Returns an endpoint of a user, locked until the transaction ends. Throws NotFound for one that is deleted, or
 * belongs to another user.
 */
export async function lockEndpoint(
  em: EntityManager,
  userId: string,
  id: string,
): Promise<WebhookEndpoint> {
  const endpoint = isUuid(id)
    ? await em.findOne(
        WebhookEndpoint,
        { id, userId, deletedAt: null },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      )
    : null;
  if (!endpoint) throw new NotFound('webhook endpoint');
  return endpoint;
}

/** As lockEndpoint, in the version that the user has read. Throws VersionConflict for another one as well. */
export async function lockEndpointInVersion(
  em: EntityManager,
  userId: string,
  { id, expectedVersion }: EndpointReference,
): Promise<WebhookEndpoint> {
  const endpoint = await lockEndpoint(em, userId, id);
  assertVersion(endpoint.version, expectedVersion);
  return endpoint;
}
