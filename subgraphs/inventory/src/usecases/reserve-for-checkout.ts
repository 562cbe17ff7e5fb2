import type { Work } from '@souk/platform/messaging/work';
import { lockStocks } from '../persistence/lock-stocks.ts';
import type { OrderCommand } from './change-reservations.ts';
import type { PublishedEvents } from './publish.ts';
import { type ReserveRequest, reserve } from './reserve.ts';

export type ReserveForCheckout = OrderCommand & Omit<ReserveRequest, 'origin'>;

/** Reserves the stock of the shop's orders, one after the other, and replies to their checkouts. */
export async function reserveForCheckout(
  work: Work<PublishedEvents>,
  commands: readonly ReserveForCheckout[],
): Promise<void> {
  await lockStocks(work.em, commands);
  for (const { cause, ...command } of commands) {
    await reserve(work.causedBy(cause), { ...command, origin: 'CHECKOUT' });
  }
}
