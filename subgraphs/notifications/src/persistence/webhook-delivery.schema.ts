import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import type { NotificationKind } from '../domain/notification-kind.ts';
import {
  type WebhookAttempt,
  WebhookDelivery,
  type WebhookDeliveryState,
} from '../domain/webhook-delivery.ts';
import { notificationSchema } from './notification.schema.ts';
import { webhookEndpointSchema } from './webhook-endpoint.schema.ts';

/** A request is stored with its notification, once for each endpoint, and kept as the log. */
export const webhookDeliverySchema = defineEntity({
  class: mapped(WebhookDelivery),
  tableName: 'webhook_deliveries',
  uniques: [
    { properties: ['endpointId', 'notificationId'] },
    { properties: ['endpointId', 'seq'] },
  ],
  indexes: [
    {
      name: 'webhook_deliveries_due',
      properties: ['endpointId', 'nextAt'],
      where: 'done_at is null',
    },
  ],
  checks: [
    {
      name: 'webhook_deliveries_state_known',
      expression: `state in ('QUEUED', 'SENDING', 'SENT', 'FAILED')`,
    },
    {
      name: 'webhook_deliveries_end',
      expression: `(done_at is not null) = (state in ('SENT', 'FAILED'))`,
    },
    { name: 'webhook_deliveries_body', expression: 'octet_length(body) <= 20480' },
    { name: 'webhook_deliveries_log', expression: 'jsonb_array_length(log) <= 20' },
    { name: 'webhook_deliveries_kind', expression: '(kind is null) = (notification_id is null)' },
  ],
  properties: {
    id: p.uuid().primary(),
    endpointId: () =>
      p
        .manyToOne(webhookEndpointSchema)
        .mapToPk()
        .joinColumn('endpoint_id')
        .deleteRule('no action'),
    notificationId: () =>
      p
        .manyToOne(notificationSchema)
        .mapToPk()
        .joinColumn('notification_id')
        .deleteRule('no action')
        .nullable(),
    kind: p.text().$type<NotificationKind>().nullable(),
    seq: p.integer(),
    body: p.text(),
    state: p.text().$type<WebhookDeliveryState>(),
    attempts: p.integer(),
    tries: p.integer(),
    nextAt: p.datetime(),
    queuedAt: p.datetime(),
    createdAt: p.datetime(),
    doneAt: p.datetime().nullable(),
    log: p.json<readonly WebhookAttempt[]>(),
  } satisfies ColumnsOf<WebhookDelivery>,
});
