import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import type { Request } from '@souk/platform/service/subgraph';
import { Notification } from '../domain/notification.ts';
import type { NotificationPolicy } from '../domain/notification-policy.ts';
import { OrderNumber } from '../persistence/order-number.ts';
import type { WebhookSecrets } from '../persistence/webhook-secrets.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type OwnInbox, ownInbox } from './own-inbox.ts';
import { type OwnWebhooks, ownWebhooks } from './own-webhooks.ts';

type Needed = Pick<Request<PublishedEvents>, 'viewer' | 'read' | 'transact'>;

/** What the resolvers of one request share: the viewer, what is the viewer's own, `transact`. */
export type Context = Needed & {
  readonly policy: NotificationPolicy;
  readonly currency: string;
  readonly own: OwnInbox & OwnWebhooks;
  readonly webhooks: WebhookPolicy;
  /** The viewer's own notifications, by id. */
  readonly notifications: Loader<Notification>;
  /** The numbers of orders, by the id of the order. */
  readonly orderNumbers: Loader<OrderNumberRow>;
};

/** What the resolvers need of the settings of webhooks. */
export type WebhookPolicy = {
  readonly secrets: WebhookSecrets;
  /** Whether an endpoint may be on this machine. */
  readonly allowsLoopback: boolean;
};

type OrderNumberRow = { readonly orderId: string; readonly number: string };

export function contextFor(policy: NotificationPolicy, webhooks: WebhookPolicy) {
  return ({
    viewer,
    read,
    transact,
    service,
  }: Needed & { readonly service: { readonly currency: string } }): Context => ({
    viewer,
    read,
    transact,
    policy,
    webhooks,
    currency: service.currency,
    own: {
      ...ownInbox(read, viewer?.id ?? null, policy.languages[0]),
      ...ownWebhooks(read, viewer?.id ?? null),
    },
    notifications: notificationsById(read, viewer?.id ?? null),
    orderNumbers: newLoader<OrderNumberRow>({
      keyOf: ({ orderId }) => orderId,
      find: (ids) => read.find(OrderNumber, { orderId: { $in: ids } }),
    }),
  });
}

function notificationsById(read: Reader, userId: string | null): Loader<Notification> {
  return newLoader({
    keyOf: ({ id }) => id,
    isKey: (key) => userId !== null && isUuid(key),
    find: (ids) =>
      ids.length === 0
        ? Promise.resolve([])
        : read.find(Notification, { id: { $in: ids }, userId: userId ?? '' }),
  });
}
