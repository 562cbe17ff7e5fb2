import { Refusal } from '@souk/platform/kernel/refusal';
import type { Order } from './order.ts';

/** A similar order was placed a moment ago: it comes along, for who wants to look at it. */
export class DuplicateOrder extends Refusal {
  override readonly name = 'DuplicateOrder';
  readonly order: Order;
  readonly windowSeconds: number;

  constructor(order: Order, windowSeconds: number) {
    super('You placed a similar order a moment ago.');
    this.order = order;
    this.windowSeconds = windowSeconds;
  }
}
