import { databaseOf } from '@souk/platform/service/database';
import { Delivery } from './delivery.ts';
import { Inbox } from './inbox.ts';
import { NotificationsMigration } from './migrations/0001-notifications.ts';
import { WebhooksMigration } from './migrations/0002-webhooks.ts';
import { KeptWebhooksMigration } from './migrations/0003-kept-webhooks.ts';
import { notificationSchema } from './notification.schema.ts';
import { OrderNumber } from './order-number.ts';
import { ChosenLanguage, Preference, Recipient } from './recipient.ts';
import { webhookDeliverySchema } from './webhook-delivery.schema.ts';
import { webhookEndpointSchema } from './webhook-endpoint.schema.ts';

/** The tables of notifications and their migrations. */
export const database = databaseOf({
  entities: [
    Inbox,
    notificationSchema,
    Delivery,
    Recipient,
    Preference,
    ChosenLanguage,
    OrderNumber,
    webhookEndpointSchema,
    webhookDeliverySchema,
  ],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [NotificationsMigration, WebhooksMigration, KeptWebhooksMigration],
});
