import { Migration } from '@mikro-orm/migrations';

/** Creates carts and their items. */
export class CartsMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...guards]) this.addSql(statement);
  }
}

const tables = [
  `create table "carts" (
    "id" uuid not null,
    "owner_id" text null,
    "token_hash" text null,
    "status" text not null,
    "version" int not null,
    "expires_at" timestamptz not null,
    "merged_into" uuid null,
    "order_id" uuid null,
    "created_at" timestamptz not null,
    "updated_at" timestamptz not null,
    primary key ("id"),
    constraint "carts_token_hash_unique" unique ("token_hash"),
    constraint "carts_merged_into_foreign" foreign key ("merged_into")
      references "carts" ("id") on delete cascade,
    constraint "carts_order_id_foreign" foreign key ("order_id") references "orders" ("id"),
    constraint "carts_status_known" check (status in ('OPEN', 'ORDERED', 'MERGED', 'EXPIRED')),
    constraint "carts_holder" check ((owner_id is null) <> (token_hash is null)),
    constraint "carts_ordered" check ((status = 'ORDERED') = (order_id is not null)
      and (order_id is null or owner_id is not null)),
    constraint "carts_merged" check ((status = 'MERGED') = (merged_into is not null)
      and (merged_into is null or (owner_id is null and merged_into <> id))),
    constraint "carts_version" check (version > 0)
  );`,
  `create unique index "carts_open_owner" on "carts" ("owner_id") where status = 'OPEN';`,
  'create index "carts_expires_at_index" on "carts" ("expires_at");',
  'create index "carts_merged_into_index" on "carts" ("merged_into");',
  `create table "cart_items" (
    "cart_id" uuid not null,
    "product_id" text not null,
    "quantity" int not null,
    "price_seen" bigint not null,
    "currency" text not null,
    "added_at" timestamptz not null,
    primary key ("cart_id", "product_id"),
    constraint "cart_items_cart_id_foreign" foreign key ("cart_id")
      references "carts" ("id") on delete cascade,
    constraint "cart_items_quantity" check (quantity >= 1 and quantity <= 10000),
    constraint "cart_items_price" check (price_seen >= 0)
  );`,
];

/** Enforces the domain's transitions and limits, whoever changes a row. */
const guards = [
  `create function guard_cart() returns trigger language plpgsql as $$
  begin
    if old.status <> 'OPEN' and (new.status, new.version, new.order_id, new.merged_into)
      is distinct from (old.status, old.version, old.order_id, old.merged_into) then
      raise exception 'a cart that is % never changes', old.status;
    end if;
    if (new.owner_id, new.token_hash) is distinct from (old.owner_id, old.token_hash) then
      raise exception 'a cart never changes its holder';
    end if;
    return new;
  end $$;`,
  `create trigger guard_cart before update on carts
    for each row execute function guard_cart();`,
  // A row that is inserted may replace one of the same product: only the other ones count.
  `create function guard_cart_item() returns trigger language plpgsql as $$
  begin
    if not exists (select from carts where id = new.cart_id and status = 'OPEN') then
      raise exception 'only an open cart has items';
    end if;
    if (select count(*) from cart_items
        where cart_id = new.cart_id and product_id <> new.product_id) >= 100 then
      raise exception 'a cart has at most 100 items';
    end if;
    return new;
  end $$;`,
  `create trigger guard_cart_item before insert or update on cart_items
    for each row execute function guard_cart_item();`,
];
