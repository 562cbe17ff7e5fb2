import { Migration } from '@mikro-orm/migrations';
import { webhookGuards } from './webhook-guards.ts';

/** Webhook endpoints of users with their deliveries, which are also the log. */
export class WebhooksMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...webhookGuards]) this.addSql(statement);
  }
}

const tables = [
  `create table "webhook_endpoints" ("id" uuid not null, "user_id" text not null, "slot" int not null, "url" text not null, "kinds" jsonb not null, "status" text not null, "disabled_reason" text null, "disabled_at" timestamptz null, "secret" text null, "former_secret" text null, "former_secret_until" timestamptz null, "last_success_at" timestamptz null, "last_claimed_at" timestamptz null, "enabled_at" timestamptz not null, "last_seq" int not null, "created_at" timestamptz not null, "deleted_at" timestamptz null, "version" int not null, primary key ("id"));`,
  `create unique index "webhook_endpoints_slot_taken" on "webhook_endpoints" ("user_id", "slot") where deleted_at is null;`,
  `create table "webhook_deliveries" ("id" uuid not null, "endpoint_id" uuid not null, "notification_id" uuid null, "kind" text null, "seq" int not null, "body" text not null, "state" text not null, "attempts" int not null, "tries" int not null, "next_at" timestamptz not null, "queued_at" timestamptz not null, "created_at" timestamptz not null, "done_at" timestamptz null, "log" jsonb not null, primary key ("id"));`,
  `create index "webhook_deliveries_due" on "webhook_deliveries" ("endpoint_id", "next_at") where done_at is null;`,
  `alter table "webhook_deliveries" add constraint "webhook_deliveries_endpoint_id_notification_id_unique" unique ("endpoint_id", "notification_id");`,
  `alter table "webhook_deliveries" add constraint "webhook_deliveries_endpoint_id_seq_unique" unique ("endpoint_id", "seq");`,
  `alter table "webhook_endpoints" add constraint "webhook_endpoints_slot" check (slot >= 1 and slot <= 5);`,
  `alter table "webhook_endpoints" add constraint "webhook_endpoints_status_known" check (status in ('ENABLED', 'DISABLED'));`,
  `alter table "webhook_endpoints" add constraint "webhook_endpoints_disabled" check ((status = 'DISABLED') = (disabled_at is not null) and (disabled_at is null) = (disabled_reason is null));`,
  `alter table "webhook_endpoints" add constraint "webhook_endpoints_reason_known" check (disabled_reason in ('GONE', 'FAILING'));`,
  `alter table "webhook_endpoints" add constraint "webhook_endpoints_secret" check ((secret is null) = (deleted_at is not null));`,
  `alter table "webhook_endpoints" add constraint "webhook_endpoints_former_secret" check ((former_secret is null) = (former_secret_until is null));`,
  `alter table "webhook_endpoints" add constraint "webhook_endpoints_kinds" check (jsonb_array_length(kinds) > 0);`,
  `alter table "webhook_deliveries" add constraint "webhook_deliveries_endpoint_id_foreign" foreign key ("endpoint_id") references "webhook_endpoints" ("id") on delete no action;`,
  `alter table "webhook_deliveries" add constraint "webhook_deliveries_notification_id_foreign" foreign key ("notification_id") references "notifications" ("id") on delete no action;`,
  `alter table "webhook_deliveries" add constraint "webhook_deliveries_state_known" check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED'));`,
  `alter table "webhook_deliveries" add constraint "webhook_deliveries_end" check ((done_at is not null) = (state in ('SENT', 'FAILED')));`,
  `alter table "webhook_deliveries" add constraint "webhook_deliveries_body" check (octet_length(body) <= 20480);`,
  `alter table "webhook_deliveries" add constraint "webhook_deliveries_log" check (jsonb_array_length(log) <= 20);`,
  `alter table "webhook_deliveries" add constraint "webhook_deliveries_kind" check ((kind is null) = (notification_id is null));`,
];
