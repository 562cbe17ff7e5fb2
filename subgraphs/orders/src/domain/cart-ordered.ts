import { Refusal } from '@souk/platform/kernel/refusal';
import type { Order } from './order.ts';

/** The cart was ordered by another request; `order` is that order. */
export class CartOrdered extends Refusal {
  override readonly name = 'CartOrdered';
  readonly order: Order;

  constructor(order: Order) {
    super('The cart was ordered before: see `order`. Query `cart` for the one that has followed.');
    this.order = order;
  }
}
