import type { Work } from '@souk/platform/messaging/work';
import { type About, moveStock } from './change-reservations.ts';
import type { Tells } from './publish.ts';

/** The goods of these orders have left, whether their commit has come here yet or not. */
export async function shipStock(work: Work<Tells>, orders: readonly About[]): Promise<void> {
  const moves = orders.map((order) => ({ ...order, to: 'SHIPPED' as const }));
  await moveStock(work, 'CHECKOUT', moves);
}
