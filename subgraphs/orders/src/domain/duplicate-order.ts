import { Refusal } from '@souk/platform/kernel/refusal';
import type { Order } from './order.ts';

/** The buyer placed a similar order recently; `order` is that one. */
export class DuplicateOrder extends Refusal {
  override readonly name = 'DuplicateOrder';
  readonly order: Order;
  readonly windowSeconds: number;

  constructor(order: Order, windowSeconds: number) {
    super(
      'You placed an order of the same products recently. Set `allowDuplicate` to order again.',
    );
    this.order = order;
    this.windowSeconds = windowSeconds;
  }
}
