import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { withPaths } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { RefusedRows } from '../domain/refusals.ts';
import { changeEach } from './change-each.ts';
import type { PublishedEvents } from './publish.ts';
import { type UpdateProduct, updateProduct } from './update-product.ts';

export type UpdateProducts = {
  /** Each product once. */
  readonly rows: readonly UpdateProduct[];
  readonly idempotencyKey: string;
};

/**
 * Changes several products, each as updateProduct does, once per idempotency key. A row is refused on its
 * own: with NotFound, VersionConflict or ValidationFailed. Returns the refusals. Throws Forbidden and
 * IdempotencyKeyReused.
 */
export async function updateProducts(
  work: Work<PublishedEvents>,
  actor: Actor,
  { rows, idempotencyKey: key }: UpdateProducts,
): Promise<{ refused: RefusedRows; replayed: boolean }> {
  assertScope(actor, 'catalog:write');
  const call = { callerId: actor.id, operation: 'updateProducts', key, input: rows };
  const { response: refused, replayed } = await idempotent(work, call, () =>
    changeEach(
      work,
      rows,
      ({ id }) => id,
      (part, row) =>
        withPaths(
          (path) => ['input', ...path],
          () => updateProduct(part, actor, row),
        ),
    ),
  );
  return { refused, replayed };
}
