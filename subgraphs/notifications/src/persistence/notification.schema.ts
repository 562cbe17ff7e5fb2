import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Notification, type NotificationDetails } from '../domain/notification.ts';
import type { NotificationKind } from '../domain/notification-kind.ts';

/** `id` follows from user, kind and cause, so the primary key and the unique constraint say the same. */
export const notificationSchema = defineEntity({
  class: mapped(Notification),
  tableName: 'notifications',
  uniques: [{ properties: ['userId', 'kind', 'cause'] }, { properties: ['userId', 'seq'] }],
  indexes: [
    { name: 'notifications_unread', properties: ['userId', 'seq'], where: 'read_at is null' },
  ],
  properties: {
    id: p.uuid().primary(),
    userId: p.text(),
    kind: p.text().$type<NotificationKind>(),
    cause: p.text(),
    orderId: p.text().nullable(),
    details: p.json<NotificationDetails>(),
    seq: p.integer(),
    at: p.datetime(),
    createdAt: p.datetime(),
    readAt: p.datetime().nullable(),
  } satisfies ColumnsOf<Notification>,
});
