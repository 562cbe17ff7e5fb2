import { Migration } from '@mikro-orm/migrations';

/** Creates groups of products, whose products differ in some options. */
export class ProductGroupsMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...guard]) this.addSql(statement);
  }
}

const tables = [
  `create table "product_groups" (
    "id" text not null,
    "seller_id" text not null,
    "name" text collate "und-x-icu" not null,
    "options" text[] not null,
    "version" int not null,
    "created_at" timestamptz not null,
    primary key ("id"),
    constraint "product_groups_options" check (cardinality(options) between 1 and 3)
  );`,
  `alter table "products" add "group_id" text null, add "option_values" text[] not null default '{}';`,
  `alter table "products"
    add constraint "products_group_id_foreign" foreign key ("group_id")
      references "product_groups" ("id") on delete no action,
    add constraint "products_group_id_option_values_unique" unique ("group_id", "option_values"),
    add constraint "products_variant" check ((group_id is null) = (option_values = '{}'));`,
];

const guard = [
  `create function guard_variant() returns trigger language plpgsql as $$
  begin
    if not exists (
      select from product_groups
      where id = new.group_id and seller_id = new.seller_id
        and cardinality(options) = cardinality(new.option_values)
    ) then
      raise exception 'products: a variant has the seller of its group, and a value for each option';
    end if;
    return new;
  end $$;`,
  `create trigger guard_variant before insert or update of group_id, option_values, seller_id on products
    for each row when (new.group_id is not null) execute function guard_variant();`,
];
