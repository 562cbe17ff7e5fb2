import { Migration } from '@mikro-orm/migrations';

/**
 * Creates the tables of outbox, archive, inbox and parked messages, and the view "OutboxMessages".
 * Existing databases store the class's name as the migration's, so it stays as it is.
 */
export class PlumbingMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }

  override down(): void {
    this.addSql(
      'drop view "OutboxMessages"; drop table "outbox", "outbox_archive", "inbox", "parked";',
    );
  }
}

const message = `
  "id" uuid not null,
  "source" text not null,
  "topic" text not null,
  "type" text not null,
  "key" text not null,
  "value" text not null,
  "aggregate_version" int null,
  "correlation_id" text not null,
  "causation_id" text null,
  "traceparent" text null,
  "occurred_at" timestamptz not null`;

const statements = [
  `create table "outbox" ("position" bigserial primary key, ${message}, "lane" smallint not null);`,
  // A queue is as large as its backlog: vacuum the rows that have left it soon.
  'alter table "outbox" set (autovacuum_vacuum_scale_factor = 0.01);',
  `alter table "outbox" add constraint "outbox_topic_key_aggregate_version_unique"
    unique ("topic", "key", "aggregate_version");`,
  `create table "outbox_archive" (
    "position" bigint primary key, ${message}, "sent_at" timestamptz not null
  );`,
  'create index "outbox_archive_sent_at_index" on "outbox_archive" ("sent_at");',
  `create table "inbox" (
    "consumer" text not null,
    "source" text not null,
    "id" text not null,
    "seen_at" timestamptz not null,
    primary key ("consumer", "source", "id")
  );`,
  'create index "inbox_seen_at_index" on "inbox" ("seen_at");',
  `create table "parked" (
    "consumer" text not null,
    "topic" text not null,
    "partition" int not null,
    "position" bigint not null,
    "key" text null,
    "value" text null,
    "headers" jsonb not null,
    "at" timestamptz not null,
    "taken" boolean not null,
    "attempts" int not null,
    "next_at" timestamptz not null,
    "error" text null,
    "dead_at" timestamptz null,
    primary key ("consumer", "topic", "partition", "position")
  );`,
  `create index "parked_waiting" on "parked" ("consumer", "topic", "key")
    where "dead_at" is null;`,
  `create view "OutboxMessages" as
    select id as "Id", topic as "Topic", type as "Type", key as "Key", value as "Payload",
      occurred_at as "OccurredAt", null::timestamptz as "SentAt" from outbox
    union all
    select id, topic, type, key, value, occurred_at, sent_at from outbox_archive;`,
];
