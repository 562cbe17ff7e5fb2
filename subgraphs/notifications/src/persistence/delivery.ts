import { defineEntity, p } from '@mikro-orm/postgresql';
import type { NotificationChannel } from '../domain/notification-kind.ts';
import { notificationSchema } from './notification.schema.ts';

export type DeliveryState = 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED';

/** A notification that is to go through a channel: stored with the notification, until it has an end. */
export const Delivery = defineEntity({
  name: 'Delivery',
  tableName: 'deliveries',
  uniques: [{ properties: ['notificationId', 'channel'] }],
  indexes: [
    {
      name: 'deliveries_due',
      properties: ['channel', 'nextAt'],
      where: `state in ('QUEUED', 'SENDING')`,
    },
  ],
  checks: [
    { name: 'deliveries_channel_known', expression: `channel in ('EMAIL')` },
    {
      name: 'deliveries_state_known',
      expression: `state in ('QUEUED', 'SENDING', 'SENT', 'FAILED')`,
    },
    {
      name: 'deliveries_end',
      expression: `(done_at is not null) = (state in ('SENT', 'FAILED'))`,
    },
    {
      name: 'deliveries_failure',
      expression: `state <> 'FAILED' or failure is not null`,
    },
  ],
  properties: {
    /** Also the id of the mail: the same in each attempt. */
    id: p.uuid().primary(),
    notificationId: () =>
      p
        .manyToOne(notificationSchema)
        .mapToPk()
        .joinColumn('notification_id')
        .deleteRule('no action'),
    channel: p.text().$type<NotificationChannel>(),
    state: p.text().$type<DeliveryState>(),
    /** How often it was claimed. It also separates one claim from the next. */
    attempts: p.integer().default(0),
    /** Not before this. One that is being sent is claimed until then. */
    nextAt: p.datetime(),
    createdAt: p.datetime(),
    doneAt: p.datetime().nullable(),
    /** Why the last attempt did not succeed. */
    failure: p.text().nullable(),
  },
});
