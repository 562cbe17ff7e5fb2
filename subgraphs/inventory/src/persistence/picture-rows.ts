import type { EntityManager } from '@mikro-orm/postgresql';
import type { Picture, PictureStatus, PictureVariant, StoreName } from '../domain/picture.ts';

/** A picture that is stored or being stored, with its status. */
export type StoredPicture = Picture & {
  readonly status: PictureStatus;
  readonly store: StoreName;
};

/** A picture of a product. */
export type AttachedPicture = Picture & { readonly productId: string; readonly alt: string };

const columns = `p.id, p.status, p.store, p.width, p.height, (
  select jsonb_agg(jsonb_build_object('width', v.width, 'height', v.height, 'sha256', v.sha256)
    order by v.width)
  from picture_variants v where v.picture_id = p.id
) as variants`;

/** Locks the picture that was made of a file, so that it is not deleted meanwhile. Null without one. */
export async function lockByContent(
  em: EntityManager,
  contentSha256: string,
): Promise<StoredPicture | null> {
  const [row] = await em.execute<StoredPicture[]>(
    `select ${columns} from pictures p where content_sha256 = ? for no key update of p`,
    [contentSha256],
  );
  return row ?? null;
}

type NewPicture = Omit<StoredPicture, 'status'> & { readonly contentSha256: string };

/**
 * Begins to store a picture: as a new row, or again in that of the same file whose files may be
 * incomplete, and in the store of that row. Waits while it is locked. Changes nothing when the picture
 * is complete.
 */
export async function beginStoring(em: EntityManager, picture: NewPicture): Promise<void> {
  const { id, contentSha256, store, width, height, variants } = picture;
  await em.execute(
    `with begun as (
       insert into pictures as old (id, content_sha256, store, status, width, height)
       values (?::uuid, ?, ?, 'STORING', ?, ?)
       on conflict (content_sha256) do update
         set status = 'STORING', status_at = now()
         where old.status in ('STORING', 'DELETING')
       returning id
     )
     insert into picture_variants
     select begun.id, variant.width, variant.height, variant.sha256
     from begun, jsonb_to_recordset(?::jsonb) as variant (width int, height int, sha256 text)
     on conflict (picture_id, width) do update set sha256 = excluded.sha256`,
    [id, contentSha256, store, width, height, JSON.stringify(variants)],
  );
}

/** Notes that the files of a picture are stored. */
export async function markStored(em: EntityManager, id: string): Promise<void> {
  await em.execute(
    `update pictures set status = 'STAGED', status_at = now()
     where id = ?::uuid and status = 'STORING'`,
    [id],
  );
}

/** Notes who has uploaded a picture. If no product has it, it is kept for another day. */
export async function noteUpload(em: EntityManager, id: string, ownerId: string): Promise<void> {
  await em.execute(
    `with kept as (
       update pictures set status_at = now() where id = ?::uuid and status = 'STAGED'
     )
     insert into picture_uploads values (?::uuid, ?)
     on conflict (picture_id, owner_id) do update set at = now()`,
    [id, id, ownerId],
  );
}

/** A file that is served: where it is. */
export type ServedFile = { readonly pictureId: string; readonly store: StoreName };

/** Finds the file that an address names. Null when no stored picture has it. */
export async function findFile(
  em: EntityManager,
  { sha256, width }: Pick<PictureVariant, 'sha256' | 'width'>,
): Promise<ServedFile | null> {
  const [row] = await em.execute<ServedFile[]>(
    `select p.id as "pictureId", p.store from picture_variants v join pictures p on p.id = v.picture_id
     where v.sha256 = ? and v.width = ? and p.status in ('STAGED', 'ATTACHED') limit 1`,
    [sha256, width],
  );
  return row ?? null;
}

/** Reads the pictures of products, each product's in their order. */
export function picturesOf(
  rows: (sql: readonly [string, readonly unknown[]]) => Promise<unknown>,
  productIds: readonly string[],
): Promise<AttachedPicture[]> {
  const statement = `select a.product_id as "productId", a.alt, ${columns}
    from product_pictures a join pictures p on p.id = a.picture_id
    where a.product_id in (select jsonb_array_elements_text(?::jsonb))
    order by a.product_id, a.position`;
  return rows([statement, [JSON.stringify(productIds)]]) as Promise<AttachedPicture[]>;
}

/** A picture whose files are to be deleted, in these widths. */
export type UnusedPicture = ServedFile & { readonly widths: readonly number[] };

/**
 * Marks pictures for deletion: those that no product has had for a day, and uploads that have ended an
 * hour ago without storing all files. Leaves out locked ones. Returns how many, `most` at most.
 */
export async function markUnused(em: EntityManager, most: number): Promise<number> {
  const rows = await em.execute(
    `update pictures set status = 'DELETING', status_at = now() where id in (
       select id from pictures
       where status = 'STAGED' and status_at < now() - interval '1 day'
         or status = 'STORING' and status_at < now() - interval '1 hour'
       limit ? for update skip locked
     ) returning id`,
    [most],
  );
  return rows.length;
}

/** Locks a picture that is to be deleted, which no other transaction has locked. Null without one. */
export async function lockUnused(em: EntityManager): Promise<UnusedPicture | null> {
  const [row] = await em.execute<UnusedPicture[]>(
    `select p.id as "pictureId", p.store,
       array(select width from picture_variants where picture_id = p.id) as widths
     from pictures p where status = 'DELETING' order by status_at limit 1 for update skip locked`,
  );
  return row ?? null;
}

/** Deletes the row of a picture whose files are deleted. */
export async function deletePicture(em: EntityManager, id: string): Promise<void> {
  await em.execute('delete from pictures where id = ?::uuid', [id]);
}
