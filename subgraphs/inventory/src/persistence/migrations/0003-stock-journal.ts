import { Migration } from '@mikro-orm/migrations';

/** Adds the journal of stock, with an opening entry for each stock that exists. */
export class StockJournalMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "stock_journal" ("product_id" text not null, "stock_version" int not null, "change" bigint not null, "at" timestamptz not null, primary key ("product_id", "stock_version"));`,
    );
    this.addSql(
      `alter table "stock_journal" add constraint "stock_journal_product_id_foreign" foreign key ("product_id") references "products" ("id") on delete no action;`,
    );
    this.addSql(openingEntries);
    for (const statement of guards) this.addSql(statement);
  }
}

/** What is there and what was shipped so far: later shipments are subtracted from it. */
const openingEntries = `
  insert into stock_journal (product_id, stock_version, change, at)
  select s.product_id, s.version, s.total_quantity + coalesce(shipped.quantity, 0), s.updated_at
  from stocks s left join (
    select line ->> 'productId' as product_id, sum((line ->> 'quantity')::bigint) as quantity
    from reservations, jsonb_array_elements(lines) as line
    where status = 'SHIPPED' and refused is null group by 1
  ) shipped on shipped.product_id = s.product_id;`;

const guards = [
  `create function keep_stock_journal() returns trigger language plpgsql as $$
  begin
    raise exception 'the journal of stock is never changed';
  end $$;`,
  `create trigger keep_stock_journal before update or delete on stock_journal
    for each row execute function keep_stock_journal();`,
  `create trigger keep_all_stock_journal before truncate on stock_journal
    for each statement execute function keep_stock_journal();`,
];
