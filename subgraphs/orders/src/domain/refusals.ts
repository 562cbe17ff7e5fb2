import type { Money } from '@souk/platform/kernel/money';
import { Refusal, refusal } from '@souk/platform/kernel/refusal';
import type { OrderStatus } from './status.ts';

export class UnknownProduct extends Refusal {
  override readonly name = 'UnknownProduct';
  readonly productIds: string[];

  constructor(productIds: readonly string[]) {
    super(`These products are not for sale: ${productIds.join(', ')}. Remove them from the order.`);
    this.productIds = [...productIds];
  }
}

export class UnknownUser extends refusal(
  'UnknownUser',
  'There is no buyer with this id. Check `buyerId`.',
) {}

export class OutOfStock extends Refusal {
  override readonly name = 'OutOfStock';
  readonly productIds: string[];

  constructor(productIds: readonly string[]) {
    super(`Not enough in stock of ${productIds.join(', ')}. Order fewer.`);
    this.productIds = [...productIds];
  }
}

type CurrentPrice = { productId: string; unitPrice: Money };

export class PriceChanged extends Refusal {
  override readonly name = 'PriceChanged';
  /** The total at the current prices. */
  readonly total: Money;
  readonly prices: CurrentPrice[];

  constructor(total: Money, prices: readonly CurrentPrice[]) {
    super('The price has changed: confirm the prices in `prices`, then order again.');
    this.total = total;
    this.prices = [...prices];
  }
}

/** The answer is not known yet: a retry gets it. Nothing has been refused. */
export class RequestInProgress extends Refusal {
  override readonly name = 'RequestInProgress';
  readonly retryAfterSeconds = 1;

  /** `what`: what is under way, as a sentence. */
  constructor(what: string) {
    super(`${what} Retry in a second.`);
  }
}

export class IllegalTransition extends Refusal {
  override readonly name = 'IllegalTransition';
  readonly from: OrderStatus;
  readonly to: OrderStatus;

  constructor(from: OrderStatus, to: OrderStatus) {
    super(`An order that is ${from} cannot become ${to}.`);
    this.from = from;
    this.to = to;
  }
}

export class CartFull extends Refusal {
  override readonly name = 'CartFull';
  readonly itemsMax: number;

  constructor(itemsMax: number) {
    super(`A cart has at most ${itemsMax} different products. Remove some, then try again.`);
    this.itemsMax = itemsMax;
  }
}

/** The message of ValidationFailed for a cart without items. */
export const emptyCart = 'The cart is empty. Add a product to it first.';
