import { LockMode } from '@mikro-orm/postgresql';
import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import { Order } from '../domain/order.ts';
import type { Patience } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';

const batch = 100;

/**
 * Tells every checkout whose time has come that it has: a new one begins, one without an answer
 * asks again or gives up. Those that another process holds are left to it.
 */
export async function wakeCheckouts(work: Work<OrderMessages>, patience: Patience): Promise<void> {
  const due = await work.em.find(
    Order,
    { wakeAt: { $lte: work.now } },
    { orderBy: { wakeAt: 'asc' }, limit: batch, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
  for (const order of due) {
    const story = { correlationId: order.traceId, causationId: null, traceparent: null };
    advanceCheckout(work.causedBy(story), order, { type: 'time' }, patience);
  }
}
