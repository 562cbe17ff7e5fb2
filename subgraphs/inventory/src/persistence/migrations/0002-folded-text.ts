import { Migration } from '@mikro-orm/migrations';

/** Adds the folded text of products and of their categories, for searches and filters. */
export class FoldedTextMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "products"
      add "folded_text" text
        generated always as (fold_text(variadic array[name, description, sku])) stored,
      add "folded_texts" text[] generated always as (fold_each(categories)) stored;`);
    this.addSql('drop index "products_categories_index";');
    this.addSql(
      'create index "products_folded_texts_index" on "products" using gin ("folded_texts");',
    );
  }
}
