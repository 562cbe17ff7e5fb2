import { Migration } from '@mikro-orm/migrations';

/** Profiles, and registrations that are under way. */
export class UsersMigration extends Migration {
  override up(): void {
    this.addSql(`create table "profiles" (
      "id" text not null,
      "username" text not null,
      "email" text not null,
      "first_name" text collate "und-x-icu" null,
      "last_name" text collate "und-x-icu" null,
      "roles" text[] not null,
      "addresses" jsonb not null,
      "seller_name" text null,
      "version" int not null,
      "identity_version" int not null,
      "created_at" timestamptz not null,
      primary key ("id")
    );`);
    this.addSql('create index "profiles_username_index" on "profiles" ("username");');
    this.addSql('create index "profiles_created_at_index" on "profiles" ("created_at");');
    this.addSql(`alter table "profiles" add constraint "profiles_versions_check"
      check ("identity_version" <= "version");`);
    this.addSql(`create table "registrations" (
      "id" uuid not null,
      "username" text not null,
      "email" text not null,
      "opens_account" boolean not null,
      "call" jsonb null,
      "call_id" text null,
      "started_at" timestamptz not null,
      "resumed" boolean not null,
      primary key ("id")
    );`);
    this.addSql(`alter table "registrations" add constraint "registrations_call_id_unique"
      unique ("call_id");`);
  }
}
