import { Migration } from '@mikro-orm/migrations';

/** Adds the folded text of numbers and notes, for searches. */
export class FoldedTextMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "orders" add "folded_text" text
      generated always as (fold_text(variadic array[number, description])) stored;`);
  }
}
