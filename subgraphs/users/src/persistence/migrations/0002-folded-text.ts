import { Migration } from '@mikro-orm/migrations';

/** Adds the folded text of names and e-mail addresses, for searches. */
export class FoldedTextMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "profiles" add "folded_text" text
      generated always as (fold_text(variadic array[username, email, first_name, last_name])) stored;`);
  }
}
