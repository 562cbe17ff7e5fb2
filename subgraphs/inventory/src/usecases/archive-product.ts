import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import type { Product } from '../domain/product.ts';
import type { PublishedEvents } from './publish.ts';
import { type UpdateProduct, updateProduct } from './update-product.ts';

export type ArchiveProduct = Omit<UpdateProduct, 'input'>;

/** Takes a product off sale; existing orders keep it. Throws Forbidden, NotFound, VersionConflict. */
export function archiveProduct(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ArchiveProduct,
): Promise<Product> {
  return updateProduct(work, actor, { ...command, input: { status: 'ARCHIVED' } });
}
