import { type Connection, type PageArguments, pageOf } from '@souk/platform/graphql/connection';
import type { Reader } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { WebhookDelivery } from '../domain/webhook-delivery.ts';
import { WebhookEndpoint } from '../domain/webhook-endpoint.ts';

/** The webhook endpoints of the viewer, with their deliveries. Those of others do not exist. */
export type OwnWebhooks = {
  readonly endpoints: () => Promise<WebhookEndpoint[]>;
  /** Also one that is deleted, as the result of an earlier request. Throws for another user's. */
  readonly endpoint: (id: string) => Promise<WebhookEndpoint>;
  readonly delivery: (id: string) => Promise<WebhookDelivery>;
  /** Null for an unknown endpoint. */
  readonly deliveries: (
    endpointId: string,
    page: PageArguments,
  ) => Promise<Connection<WebhookDelivery> | null>;
};

/** Reads what belongs to a user; without one, nothing. */
export function ownWebhooks(read: Reader, userId: string | null): OwnWebhooks {
  const owner = { userId: userId ?? '' };
  const fresh = { refresh: true };
  return {
    endpoints: () =>
      read.find(
        WebhookEndpoint,
        { ...owner, deletedAt: null },
        { orderBy: { createdAt: 'asc', id: 'asc' }, ...fresh },
      ),
    endpoint: (id) => read.findOneOrFail(WebhookEndpoint, { id, ...owner }, fresh),
    delivery: async (id) => {
      const delivery = await read.findOneOrFail(WebhookDelivery, { id }, fresh);
      await read.findOneOrFail(WebhookEndpoint, { id: delivery.endpointId, ...owner });
      return delivery;
    },
    deliveries: async (endpointId, page) => {
      const known = isUuid(endpointId)
        ? await read.count(WebhookEndpoint, { id: endpointId, ...owner, deletedAt: null })
        : 0;
      if (known === 0) return null;
      return pageOf(read, WebhookDelivery, { endpointId }, { seq: 'desc', id: 'desc' }, page);
    },
  };
}
