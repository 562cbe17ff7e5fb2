import type { Connection } from '@souk/platform/graphql/connection';
import type { Notification } from '../domain/notification.ts';
import type { NotificationChannel, NotificationKind } from '../domain/notification-kind.ts';
import type { Language } from '../domain/text-of.ts';
import type { WebhookDelivery } from '../domain/webhook-delivery.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type NotificationInbox = { readonly id: string; readonly unread: number };
export type NotificationConnection = Connection<Notification>;
export type { WebhookDelivery };
export type WebhookDeliveryConnection = Connection<WebhookDelivery>;
export type NotificationPreferences = {
  readonly language: Language;
  readonly channels: {
    readonly kind: NotificationKind;
    readonly channel: NotificationChannel;
    readonly enabled: boolean;
  }[];
};
