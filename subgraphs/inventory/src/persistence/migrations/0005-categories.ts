import { Migration } from '@mikro-orm/migrations';

/** Creates the tree of categories, from the categories that products name. */
export class CategoriesMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...functions, ...guards, existing]) this.addSql(statement);
  }
}

const tables = [
  `create table "categories" (
    "id" serial not null,
    "parent_id" int null,
    "slug" text not null,
    "name" text collate "und-x-icu" not null,
    "position" int not null default 0,
    "version" int not null default 1,
    primary key ("id"),
    constraint "categories_slug_unique" unique ("slug"),
    constraint "categories_parent_id_foreign" foreign key ("parent_id")
      references "categories" ("id") on delete no action
  );`,
  'create index "categories_parent_id_index" on "categories" ("parent_id");',
  // The number of products on sale, written once a minute: no product waits for the row of a category.
  `create table "category_counts" ("category_id" int primary key, "products" int not null);`,
  `create table "category_counts_at" ("one" boolean primary key check ("one"),
    "at" timestamptz not null);`,
];

const functions = [
  // The slug of a category never changes, so a product names its categories by any text with that slug.
  `create function slug_of(folded text) returns text
    language sql immutable parallel safe
    return nullif(regexp_replace(btrim(folded), '\\s+', '-', 'g'), '');`,
  `create function category_path(of int) returns int[]
    language sql stable parallel safe
    begin atomic
      with recursive path as (
        select id, parent_id, 1 as depth from categories where id = of
        union all
        select c.id, c.parent_id, depth + 1 from path join categories c on c.id = path.parent_id
        where depth < 20
      )
      select array_agg(id order by depth desc) from path;
    end;`,
];

/** The trigger of `depthMax` in domain/category.ts: a test compares both. */
const depthMax = 6;

const guards = [
  `create function guard_category_tree() returns trigger language plpgsql as $$
  declare
    above int[] := coalesce(category_path(new.parent_id), '{}');
    height int;
  begin
    if new.id = any (above) then
      raise exception 'categories: a category is not below itself';
    end if;
    with recursive below as (
      select new.id as id, 1 as depth
      union all
      select c.id, depth + 1 from below join categories c on c.parent_id = below.id where depth < 20
    )
    select max(depth) into height from below;
    if cardinality(above) + height > ${depthMax} then
      raise exception 'categories: more than ${depthMax} levels';
    end if;
    return new;
  end $$;`,
  `create trigger guard_category_tree before insert or update of parent_id on categories
    for each row execute function guard_category_tree();`,
  `create function keep_category_slug() returns trigger language plpgsql as $$
  begin
    raise exception 'categories: a slug never changes';
  end $$;`,
  `create trigger keep_category_slug before update of slug on categories
    for each row when (new.slug <> old.slug) execute function keep_category_slug();`,
];

/** Each category that a product names, once, under the first of its spellings. */
const existing = `
  insert into categories (slug, name)
  select slug, min(word) from (
    select slug_of(fold_text(word)) as slug, word from products, unnest(categories) as word
  ) named where slug is not null group by slug order by slug;`;
