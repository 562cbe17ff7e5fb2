import { Migration } from '@mikro-orm/migrations';

/** Adds the first category of a product to the copy of the catalogue. */
export class OfferCategoryMigration extends Migration {
  override up(): void {
    this.addSql('alter table "offers" add "category_id" text null;');
  }
}
