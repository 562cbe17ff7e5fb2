import { Migration } from '@mikro-orm/migrations';
import { settingGuards } from './setting-guards.ts';

/** Creates the settings that can be changed while the shop runs, and the log of their changes. */
export class ShopSettingsMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...settingGuards]) this.addSql(statement);
  }
}

const tables = [
  `create table "shop_settings" (
    "key" text not null,
    "value" text null,
    "until" timestamptz null,
    "version" int not null,
    "changed_by" text not null,
    "changed_at" timestamptz not null,
    primary key ("key"),
    constraint "shop_settings_version" check ("version" > 0),
    constraint "shop_settings_until" check ("value" is not null or "until" is null)
  );`,
  `create table "shop_setting_log" (
    "id" uuid not null,
    "key" text not null,
    "version" int not null,
    "old_value" text null,
    "value" text null,
    "until" timestamptz null,
    "changed_by" text not null,
    "changed_at" timestamptz not null,
    "trace_id" text null,
    primary key ("id"),
    constraint "shop_setting_log_key_version_unique" unique ("key", "version")
  );`,
  'create index "shop_setting_log_changed_at_index" on "shop_setting_log" ("changed_at", "id");',
];
