import type { Actor } from '@souk/platform/kernel/actor';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { totalMax } from '../domain/stock.ts';
import { changeStock, changeTotal, type StockChange, type StockCommand } from './change-stock.ts';
import type { PublishedEvents } from './publish.ts';

export type AdjustStock = StockCommand & {
  /** The number of units to add; negative to remove units. */
  readonly delta: number;
};

/**
 * Adds units to a stock, or removes some. Throws as changeStock does, NotFound for an unknown product,
 * BelowReserved, and ValidationFailed for a total below zero or above totalMax.
 */
export function adjustStock(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: AdjustStock,
): Promise<StockChange> {
  return changeStock(work, actor, command, {
    operation: 'adjustStock',
    change: (found) => {
      if (!found) throw new NotFound('product');
      const { product, stock } = found;
      const total = stock.total + command.delta;
      if (total < 0 || total > totalMax) {
        const message = `The new total would be ${total}: it must be between 0 and ${totalMax}.`;
        throw new ValidationFailed([{ path: ['delta'], message }]);
      }
      changeTotal(work, stock, total);
      return product;
    },
  });
}
