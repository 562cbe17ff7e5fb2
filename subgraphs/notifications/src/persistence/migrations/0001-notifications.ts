import { Migration } from '@mikro-orm/migrations';
import { notificationGuards } from './notification-guards.ts';

/** Notifications with their deliveries, what users have chosen, and our copies of addresses and order numbers. */
export class NotificationsMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...notificationGuards]) this.addSql(statement);
  }
}

const tables = [
  `create table "chosen_languages" ("user_id" text not null, "language" text not null, "changed_at" timestamptz not null, primary key ("user_id"));`,
  `create table "deliveries" ("id" uuid not null, "notification_id" uuid not null, "channel" text not null, "state" text not null, "attempts" int not null default 0, "next_at" timestamptz not null, "created_at" timestamptz not null, "done_at" timestamptz null, "failure" text null, primary key ("id"));`,
  `create index "deliveries_due" on "deliveries" ("channel", "next_at") where state in ('QUEUED', 'SENDING');`,
  `alter table "deliveries" add constraint "deliveries_notification_id_channel_unique" unique ("notification_id", "channel");`,
  `create table "inboxes" ("user_id" text not null, "version" int not null default 0, "unread" int not null default 0, "last_id" uuid null, "changed_at" timestamptz not null, primary key ("user_id"));`,
  `create table "notifications" ("id" uuid not null, "user_id" text not null, "kind" text not null, "cause" text not null, "order_id" text null, "details" jsonb not null, "seq" int not null, "at" timestamptz not null, "created_at" timestamptz not null, "read_at" timestamptz null, primary key ("id"));`,
  `create index "notifications_unread" on "notifications" ("user_id", "seq") where read_at is null;`,
  `alter table "notifications" add constraint "notifications_user_id_kind_cause_unique" unique ("user_id", "kind", "cause");`,
  `alter table "notifications" add constraint "notifications_user_id_seq_unique" unique ("user_id", "seq");`,
  `create table "order_numbers" ("order_id" text not null, "number" text not null, primary key ("order_id"));`,
  `create table "preferences" ("user_id" text not null, "kind" text not null, "channel" text not null, "enabled" boolean not null, "changed_at" timestamptz not null, primary key ("user_id", "kind", "channel"));`,
  `create table "recipients" ("user_id" text not null, "version" int not null, "email" text null, "refusals" int not null default 0, "suspended_at" timestamptz null, "unsubscribe_key" uuid not null default gen_random_uuid(), primary key ("user_id"));`,
  `alter table "recipients" add constraint "recipients_unsubscribe_key_unique" unique ("unsubscribe_key");`,
  `alter table "deliveries" add constraint "deliveries_channel_known" check (channel in ('EMAIL'));`,
  `alter table "deliveries" add constraint "deliveries_state_known" check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED'));`,
  `alter table "deliveries" add constraint "deliveries_end" check ((done_at is not null) = (state in ('SENT', 'FAILED')));`,
  `alter table "deliveries" add constraint "deliveries_failure" check (state <> 'FAILED' or failure is not null);`,
  `alter table "inboxes" add constraint "inboxes_unread" check (unread >= 0 and unread <= version);`,
  `alter table "recipients" add constraint "recipients_refusals" check (refusals >= 0);`,
  `alter table "deliveries" add constraint "deliveries_notification_id_foreign" foreign key ("notification_id") references "notifications" ("id");`,
];
