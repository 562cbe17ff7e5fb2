import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import type { NotificationKind } from '../domain/notification-kind.ts';
import {
  type DisabledReason,
  type EndpointStatus,
  WebhookEndpoint,
} from '../domain/webhook-endpoint.ts';

/** The slots bound the number of a user's endpoints, whoever adds them. */
export const webhookEndpointSchema = defineEntity({
  class: mapped(WebhookEndpoint),
  tableName: 'webhook_endpoints',
  uniques: [
    {
      name: 'webhook_endpoints_slot_taken',
      properties: ['userId', 'slot'],
      where: 'deleted_at is null',
    },
  ],
  checks: [
    { name: 'webhook_endpoints_slot', expression: 'slot >= 1 and slot <= 5' },
    { name: 'webhook_endpoints_status_known', expression: `status in ('ENABLED', 'DISABLED')` },
    {
      name: 'webhook_endpoints_disabled',
      expression: `(status = 'DISABLED') = (disabled_at is not null) and (disabled_at is null) = (disabled_reason is null)`,
    },
    {
      name: 'webhook_endpoints_reason_known',
      expression: `disabled_reason in ('GONE', 'FAILING')`,
    },
    {
      name: 'webhook_endpoints_secret',
      expression: '(secret is null) = (deleted_at is not null)',
    },
    {
      name: 'webhook_endpoints_former_secret',
      expression: '(former_secret is null) = (former_secret_until is null)',
    },
    {
      name: 'webhook_endpoints_deleted_through',
      expression: 'deleted_through >= 0 and deleted_through <= last_seq',
    },
    { name: 'webhook_endpoints_kinds', expression: 'jsonb_array_length(kinds) > 0' },
  ],
  properties: {
    id: p.uuid().primary(),
    userId: p.text(),
    slot: p.integer(),
    url: p.text(),
    kinds: p.json<readonly NotificationKind[]>(),
    status: p.text().$type<EndpointStatus>(),
    disabledReason: p.text().$type<DisabledReason>().nullable(),
    disabledAt: p.datetime().nullable(),
    secret: p.text().nullable(),
    formerSecret: p.text().nullable(),
    formerSecretUntil: p.datetime().nullable(),
    lastSuccessAt: p.datetime().nullable(),
    lastClaimedAt: p.datetime().nullable(),
    enabledAt: p.datetime(),
    lastSeq: p.integer(),
    deletedThrough: p.integer().default(0),
    createdAt: p.datetime(),
    deletedAt: p.datetime().nullable(),
    version: p.integer(),
  } satisfies ColumnsOf<WebhookEndpoint>,
});
