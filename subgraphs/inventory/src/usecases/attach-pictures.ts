import type { Actor } from '@souk/platform/kernel/actor';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import type { ProductPicture } from '../domain/picture.ts';
import type { Product } from '../domain/product.ts';
import { replacePictures } from '../persistence/replace-pictures.ts';
import type { PublishedEvents } from './publish.ts';

/** A product, and all of its pictures in their order. Left out, they stay as they are. */
type PicturedProduct = {
  readonly product: Pick<Product, 'id' | 'sellerId'>;
  readonly pictures?: readonly ProductPicture[] | undefined;
};

/**
 * Replaces the pictures of products, in the transaction of their change. Throws ValidationFailed for a
 * picture that neither the actor nor the seller has uploaded, as for an unknown one; `pathOf` returns
 * where the pictures of a product are in the request.
 */
export async function attachPictures(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  pictured: readonly PicturedProduct[],
  pathOf: (index: number) => readonly string[],
): Promise<void> {
  const changed = pictured.flatMap(({ product, pictures }, index) =>
    pictures ? [{ product, pictures, index }] : [],
  );
  if (changed.length === 0) return;
  // The pictures refer to their products.
  await em.flush();
  const owners = new Set([actor.id, ...changed.map(({ product }) => product.sellerId)]);
  const products = changed.map(({ product, pictures }) => ({ productId: product.id, pictures }));
  const unknown = await replacePictures(em, products, [...owners]);
  if (!unknown) return;
  const path = pathOf(changed[unknown.product]?.index ?? 0);
  const message =
    'There is no such picture of yours. Upload it first, with POST /pictures, and use its id within a day.';
  throw new ValidationFailed([
    { path: [...path, 'pictures', String(unknown.picture), 'pictureId'], message },
  ]);
}
