import { Order } from '../domain/order.ts';
import type { Context } from './context.ts';

/** How often to look at what another process may have changed. */
const lookEveryMs = 500;

/** The order when its checkout has ended, or as it is when the caller has waited long enough. */
export async function settled(
  { id }: Pick<Order, 'id'>,
  { read, commits, terms }: Pick<Context, 'read' | 'commits' | 'terms'>,
): Promise<Order> {
  const until = Date.now() + terms.settleWaitMs;
  for (;;) {
    const news = commits.next(lookEveryMs);
    const order = await read.findOneOrFail(Order, { id }, { refresh: true });
    if (order.isSettled() || Date.now() >= until) return order;
    await news;
  }
}
