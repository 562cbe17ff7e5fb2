import type { Money } from '@souk/platform/kernel/money';
import { Refusal, refusal } from '@souk/platform/kernel/refusal';
import type { ParcelStatus } from './parcel-status.ts';
import type { OrderStatus } from './status.ts';
import type { Units } from './units.ts';

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

  constructor(from: OrderStatus, to: OrderStatus, message?: string) {
    super(message ?? `An order that is ${from} cannot become ${to}.`);
    this.from = from;
    this.to = to;
  }
}

export class IllegalParcelTransition extends Refusal {
  override readonly name = 'IllegalParcelTransition';
  readonly from: ParcelStatus;
  readonly to: ParcelStatus;

  constructor(from: ParcelStatus, to: ParcelStatus) {
    super(`A parcel that is ${from} cannot become ${to}.`);
    this.from = from;
    this.to = to;
  }
}

/** The order as a whole cannot be changed by the caller, or not any more; these parcels can. */
export class SeveralParcels extends Refusal {
  override readonly name = 'SeveralParcels';
  readonly parcelIds: string[];

  constructor(reason: string, parcelIds: readonly string[]) {
    super(`${reason} Change the parcels in \`parcelIds\` one by one.`);
    this.parcelIds = [...parcelIds];
  }
}

/** More units than are left of a line, or a product that is not in the parcel. */
export class NothingToCancel extends Refusal {
  override readonly name = 'NothingToCancel';
  readonly remaining: Units[];

  constructor(remaining: readonly Units[]) {
    super('The parcel does not have these units any more: see `remaining`.');
    this.remaining = [...remaining];
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
