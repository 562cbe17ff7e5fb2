import { Migration } from '@mikro-orm/migrations';

/** Creates the copies of the settings, with which a service starts while the broker is unavailable. */
export class SettingCopiesMigration extends Migration {
  override up(): void {
    this.addSql(`create table "setting_copies" (
      "key" text not null,
      "value" text null,
      "until" timestamptz null,
      "version" int not null,
      primary key ("key"),
      constraint "setting_copies_version" check ("version" > 0)
    );`);
  }

  override down(): void {
    this.addSql('drop table "setting_copies";');
  }
}
