import { databaseOf } from '@souk/platform/service/database';
import { Delivery } from './delivery.ts';
import { Inbox } from './inbox.ts';
import { NotificationsMigration } from './migrations/0001-notifications.ts';
import { notificationSchema } from './notification.schema.ts';
import { OrderNumber } from './order-number.ts';
import { ChosenLanguage, Preference, Recipient } from './recipient.ts';

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
  ],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [NotificationsMigration],
});
