import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { RefusedRows } from '../domain/refusals.ts';
import { changeEach } from './change-each.ts';
import { lockStock } from './change-stock.ts';
import type { PublishedEvents } from './publish.ts';
import { type StockCount, setTotal } from './set-stock.ts';

export type SetStocks = {
  /** Each product once. */
  readonly rows: readonly StockCount[];
  readonly idempotencyKey: string;
};

/**
 * Sets the totals of several stocks, each as setStock does, once per idempotency key. A row is refused
 * on its own: with NotFound, VersionConflict or BelowReserved. Returns the refusals. Throws Forbidden
 * and IdempotencyKeyReused.
 */
export async function setStocks(
  work: Work<PublishedEvents>,
  actor: Actor,
  { rows, idempotencyKey: key }: SetStocks,
  currency: string,
): Promise<{ refused: RefusedRows; replayed: boolean }> {
  assertScope(actor, 'stock:write');
  const call = { callerId: actor.id, operation: 'setStocks', key, input: rows };
  const { response: refused, replayed } = await idempotent(work, call, () =>
    changeEach(
      work,
      rows,
      ({ productId }) => productId,
      async (part, row) => {
        const found = await lockStock(part, actor, row.productId);
        return setTotal(part, { actor, currency }, row, found);
      },
    ),
  );
  return { refused, replayed };
}
