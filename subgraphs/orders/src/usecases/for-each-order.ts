import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import type { Order } from '../domain/order.ts';
import { lockOrders } from '../persistence/lock-orders.ts';
import type { PublishedEvents } from './publish.ts';

/** What another service says about one order. */
export type AboutOrder = { readonly orderId: string; readonly cause: Cause };

/**
 * Locks the orders of several messages, then handles each message in turn as the cause of what follows.
 * One about an order that is not ours, as of an external orchestrator, is left out.
 */
export async function forEachOrder<Message extends AboutOrder>(
  work: Work<PublishedEvents>,
  messages: readonly Message[],
  handle: (work: Work<PublishedEvents>, order: Order, message: Message) => void,
): Promise<void> {
  const ids = messages.map(({ orderId }) => orderId);
  const orders = await lockOrders(work.em, ids);
  for (const message of messages) {
    const order = orders.get(message.orderId);
    if (order) handle(work.causedBy(message.cause), order, message);
  }
}
