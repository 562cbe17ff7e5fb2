import { Migration } from '@mikro-orm/migrations';
import type { Transitions } from './status-transitions.ts';

/** The transitions when this migration was written, as in `status-transitions.ts`. */
export const pictureTransitions: Transitions = [
  ['STORING', 'STAGED'],
  ['STORING', 'DELETING'],
  ['STAGED', 'ATTACHED'],
  ['STAGED', 'DELETING'],
  ['ATTACHED', 'STAGED'],
  ['DELETING', 'STORING'],
];

/** Creates pictures, their files, who has uploaded them, and which products have them. */
export class PicturesMigration extends Migration {
  override up(): void {
    for (const statement of [...pictures, ...products, ...guards]) this.addSql(statement);
  }
}

const pictures = [
  `create table "pictures" (
    "id" uuid not null,
    "content_sha256" text not null,
    "store" text not null,
    "status" text not null,
    "width" int not null,
    "height" int not null,
    "uses" int not null default 0,
    "created_at" timestamptz not null default now(),
    "status_at" timestamptz not null default now(),
    primary key ("id"),
    constraint "pictures_content_unique" unique ("content_sha256"),
    constraint "pictures_content" check (content_sha256 ~ '^[0-9a-f]{64}$'),
    constraint "pictures_store" check (store in ('DATABASE', 'S3')),
    constraint "pictures_status" check (status in ('STORING', 'STAGED', 'ATTACHED', 'DELETING')),
    constraint "pictures_size" check (width > 0 and height > 0),
    constraint "pictures_uses" check (uses >= 0 and (status = 'ATTACHED') = (uses > 0))
  );`,
  `create index "pictures_unused" on "pictures" ("status", "status_at") where status <> 'ATTACHED';`,
  `create table "picture_variants" (
    "picture_id" uuid not null references "pictures" ("id") on delete cascade,
    "width" int not null,
    "height" int not null,
    "sha256" text not null,
    primary key ("picture_id", "width"),
    constraint "picture_variants_size" check (width > 0 and height > 0),
    constraint "picture_variants_sha256" check (sha256 ~ '^[0-9a-f]{64}$')
  );`,
  `create index "picture_variants_sha256_index" on "picture_variants" ("sha256");`,
  // Whoever has uploaded a picture may attach it.
  `create table "picture_uploads" (
    "picture_id" uuid not null references "pictures" ("id") on delete cascade,
    "owner_id" text not null,
    "at" timestamptz not null default now(),
    primary key ("picture_id", "owner_id")
  );`,
  // No file without its variant: a variant whose file is left cannot be deleted.
  `create table "picture_files" (
    "picture_id" uuid not null,
    "width" int not null,
    "content" bytea not null,
    primary key ("picture_id", "width"),
    constraint "picture_files_variant" foreign key ("picture_id", "width")
      references "picture_variants" ("picture_id", "width") on delete no action
  );`,
  // WebP is compressed: to compress it again would only take time.
  `alter table "picture_files" alter column "content" set storage external;`,
];

const products = [
  `create table "product_pictures" (
    "product_id" text not null references "products" ("id") on delete no action,
    "position" int not null,
    "picture_id" uuid not null references "pictures" ("id") on delete no action,
    "alt" text not null,
    constraint "product_pictures_once" primary key ("product_id", "picture_id"),
    constraint "product_pictures_place" unique ("product_id", "position"),
    constraint "product_pictures_position" check (position between 1 and 8),
    constraint "product_pictures_alt" check (length(alt) between 1 and 300)
  );`,
  `create index "product_pictures_picture_id_index" on "product_pictures" ("picture_id");`,
];

const allowed = pictureTransitions.map(([from, to]) => `('${from}', '${to}')`).join(', ');

const guards = [
  // The update locks the picture, so of two products that leave it at once one is the last.
  `create function count_picture_use() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      update pictures set uses = uses - 1, status_at = now(),
        status = case when uses = 1 then 'STAGED' else status end
      where id = old.picture_id;
      return old;
    end if;
    update pictures set uses = uses + 1, status = 'ATTACHED', status_at = now()
    where id = new.picture_id and status in ('STAGED', 'ATTACHED');
    if not found then
      raise exception 'product_pictures: picture % is not stored', new.picture_id;
    end if;
    return new;
  end $$;`,
  `create trigger count_picture_use after insert or delete on product_pictures
    for each row execute function count_picture_use();`,
  `create function guard_product_picture() returns trigger language plpgsql as $$
  begin
    raise exception 'product_pictures: a picture of a product is replaced, and never changed';
  end $$;`,
  `create trigger guard_product_picture before update on product_pictures
    for each row execute function guard_product_picture();`,
  `create function guard_pictures_status() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.status <> 'STORING' then
      raise exception 'pictures: nothing begins as %', new.status;
    end if;
    if tg_op = 'UPDATE' and new.status <> old.status
      and (old.status, new.status) not in (${allowed}) then
      raise exception 'pictures: nothing goes from % to %', old.status, new.status;
    end if;
    return new;
  end $$;`,
  `create trigger guard_pictures_status before insert or update of status on pictures
    for each row execute function guard_pictures_status();`,
];
