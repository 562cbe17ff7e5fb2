import type { Work } from '@souk/platform/messaging/work';
import { changeReservations, type OrderCommand } from './change-reservations.ts';
import type { PublishedEvents } from './publish.ts';

/** Removes the goods of shipped orders from the stock, whether their commit has arrived or not. */
export async function shipStock(
  work: Work<PublishedEvents>,
  orders: readonly OrderCommand[],
): Promise<void> {
  const moves = orders.map((order) => ({ ...order, to: 'SHIPPED' as const }));
  await changeReservations(work, 'CHECKOUT', moves);
}
