import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { Order } from '../domain/order.ts';
import { type Message, next, type Patience } from '../sagas/checkout.ts';
import { send } from './send.ts';
import { tell } from './tell.ts';

/** Gives a message to the checkout of an order that is locked, and does what follows from it. */
export function advanceCheckout(
  work: Work<OrderMessages>,
  order: Order,
  message: Message,
  patience: Patience,
): void {
  const { checkout, commands, moves } = next(order.checkout, message, work.now, patience);
  tell(work, order, order.follow(checkout, moves, work.now));
  send(work, order, commands);
}
