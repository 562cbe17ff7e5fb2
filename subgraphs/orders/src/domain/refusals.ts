import type { Money } from '@souk/platform/kernel/money';
import { Refusal } from '@souk/platform/kernel/refusal';
import type { OrderStatus } from './status.ts';

export class UnknownProduct extends Refusal {
  override readonly name = 'UnknownProduct';
  readonly productIds: string[];

  constructor(productIds: readonly string[]) {
    super(`We do not sell ${productIds.join(', ')}.`);
    this.productIds = [...productIds];
  }
}

export class UnknownUser extends Refusal {
  override readonly name = 'UnknownUser';

  constructor() {
    super('There is no such buyer.');
  }
}

export class OutOfStock extends Refusal {
  override readonly name = 'OutOfStock';
  readonly productIds: string[];

  constructor(productIds: readonly string[]) {
    super(`Not enough in stock of ${productIds.join(', ')}.`);
    this.productIds = [...productIds];
  }
}

type CurrentPrice = { productId: string; unitPrice: Money };

export class PriceChanged extends Refusal {
  override readonly name = 'PriceChanged';
  /** What the order costs at the prices of now. */
  readonly total: Money;
  readonly prices: CurrentPrice[];

  constructor(total: Money, prices: readonly CurrentPrice[]) {
    super('The price is not the one you expected.');
    this.total = total;
    this.prices = [...prices];
  }
}

export class RequestInProgress extends Refusal {
  override readonly name = 'RequestInProgress';
  readonly retryAfterSeconds = 1;

  constructor() {
    super('Another request of yours is still at work. Try again in a moment.');
  }
}

export class IllegalTransition extends Refusal {
  override readonly name = 'IllegalTransition';
  readonly from: OrderStatus;
  readonly to: OrderStatus;

  constructor(from: OrderStatus, to: OrderStatus) {
    super(`An order that is ${from} can't become ${to}.`);
    this.from = from;
    this.to = to;
  }
}
