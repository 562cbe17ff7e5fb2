import { Migration } from '@mikro-orm/migrations';

/** Adds the changes of passwords that are under way. */
export class PasswordChangesMigration extends Migration {
  override up(): void {
    this.addSql(`create table "password_changes" ("id" uuid not null, "user_id" text not null,
      "kept_session" text null, "started_at" timestamptz not null,
      constraint "password_changes_pkey" primary key ("id"));`);
  }
}
