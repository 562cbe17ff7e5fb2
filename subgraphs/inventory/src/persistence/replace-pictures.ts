import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@souk/platform/runtime/id';
import type { ProductPicture } from '../domain/picture.ts';

/** All pictures of a product, in their order. */
export type PicturesOfProduct = {
  readonly productId: string;
  readonly pictures: readonly ProductPicture[];
};

/**
 * Replaces the pictures of products. `ownerIds` are the users whose uploads may be attached; a picture
 * that a product has may stay, whoever has uploaded it. Returns where the first other picture is, and
 * changes nothing then. The products are stored.
 */
export async function replacePictures(
  em: EntityManager,
  products: readonly PicturesOfProduct[],
  ownerIds: readonly string[],
): Promise<{ product: number; picture: number } | null> {
  const rows = products.flatMap(({ productId, pictures }) =>
    pictures.map((one, at) => ({ ...one, productId, position: at + 1 })),
  );
  const ids = rows.map(({ pictureId }) => pictureId).filter(isUuid);
  const productIds = JSON.stringify(products.map(({ productId }) => productId));
  await em.execute(lock, [JSON.stringify(ids), productIds]);
  const allowed = await em.execute<{ id: string }[]>(attachable, [
    ...[JSON.stringify(ids), JSON.stringify(ownerIds), productIds],
  ]);
  const known = new Set(allowed.map(({ id }) => id));
  for (const [product, { pictures }] of products.entries()) {
    const picture = pictures.findIndex(({ pictureId }) => !known.has(pictureId));
    if (picture >= 0) return { product, picture };
  }
  await em.execute(remove, [productIds]);
  if (rows.length > 0) await em.execute(attach, [JSON.stringify(rows)]);
  return null;
}

/** In one order, so that two transactions never wait for one another in a circle. */
const lock = `select id from pictures
  where id in (select jsonb_array_elements_text(?::jsonb)::uuid)
    or id in (select picture_id from product_pictures
      where product_id in (select jsonb_array_elements_text(?::jsonb)))
  order by id for no key update`;

const attachable = `select id from pictures
  where id in (select jsonb_array_elements_text(?::jsonb)::uuid) and status in ('STAGED', 'ATTACHED')
    and (
      exists (select from picture_uploads where picture_id = id
        and owner_id in (select jsonb_array_elements_text(?::jsonb)))
      or exists (select from product_pictures where picture_id = id
        and product_id in (select jsonb_array_elements_text(?::jsonb)))
    )`;

const remove = `delete from product_pictures
  where product_id in (select jsonb_array_elements_text(?::jsonb))`;

const attach = `insert into product_pictures (product_id, position, picture_id, alt)
  select "productId", position, "pictureId", alt
  from jsonb_to_recordset(?::jsonb) as row ("productId" text, position int, "pictureId" uuid, alt text)
  order by "pictureId"`;
