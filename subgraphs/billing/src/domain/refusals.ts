import type { Money } from '@souk/platform/kernel/money';
import { Refusal, refusal } from '@souk/platform/kernel/refusal';
import type { Account, AccountStatus } from './account.ts';
import type { PaymentShare, RefundableLine } from './payment-share.ts';
import type { PayoutState } from './payout-state.ts';
import type { RefundStatus } from './refund-status.ts';

export class AccountExists extends Refusal {
  override readonly name = 'AccountExists';
  readonly account: Account;

  constructor(account: Account) {
    super('This user already has an account: use the one in `account`.');
    this.account = account;
  }
}

export class EmailTaken extends refusal(
  'EmailTaken',
  'Another account has this e-mail address. Use another address.',
) {}

export class EmailNotConfirmed extends refusal(
  'EmailNotConfirmed',
  'The opening balance needs a confirmed e-mail address. Open the link in the mail of the shop (`requestEmailConfirmation` sends another one) and repeat this, or open the account with `empty`.',
) {}

/** Also for a closed account, and for one in another currency than the shop's. */
export class AccountFrozen extends refusal(
  'AccountFrozen',
  'This account accepts no deposits at present. Contact the shop.',
) {}

export class NothingToRefund extends Refusal {
  override readonly name = 'NothingToRefund';
  readonly refundable: Money;

  constructor(refundable: Money) {
    super('The amount exceeds what is left to refund: see `refundable`.');
    this.refundable = refundable;
  }
}

/** Units of a product of an order, in one of its parcels. */
type RefundableUnits = {
  readonly parcelId: string;
  readonly productId: string;
  readonly quantity: number;
};

export class TooManyUnits extends Refusal {
  override readonly name = 'TooManyUnits';
  readonly units: RefundableUnits[];

  constructor(lines: readonly RefundableLine[]) {
    super('Fewer units are neither refunded nor cancelled: see `units`.');
    this.units = lines.map(({ parcelId, productId, left: quantity }) => {
      return { parcelId, productId, quantity };
    });
  }
}

/** A refund to a card is made again before it has failed, or after it has ended. */
export class RefundNotFailed extends Refusal {
  override readonly name = 'RefundNotFailed';
  readonly status: RefundStatus;

  constructor(status: RefundStatus) {
    super('Only a refund that has failed can be made again: see `status`.');
    this.status = status;
  }
}

/** An external orchestrator named an order of the shop. */
export class ManagedByCheckout extends Refusal {
  override readonly name = 'ManagedByCheckout';
  readonly orderId: string;

  constructor(orderId: string) {
    super("The shop's own checkout handles the payment of this order: leave it to the checkout.");
    this.orderId = orderId;
  }
}

/** What is left to refund of each parcel of an order. */
type RefundableParcel = {
  readonly parcelId: string;
  readonly sellerId: string;
  readonly refundable: Money;
};

/** An amount of an order of several parcels: the seller of one of them gives it back. */
export class ParcelRequired extends Refusal {
  override readonly name = 'ParcelRequired';
  readonly parcels: RefundableParcel[];

  constructor(shares: readonly PaymentShare[]) {
    super('The order has several parcels: say in `parcelId` which of `parcels` the amount is for.');
    this.parcels = shares.map((share) => ({
      parcelId: share.parcelId,
      sellerId: share.sellerId,
      refundable: share.money(share.refundable()),
    }));
  }
}

export class NothingDue extends Refusal {
  override readonly name = 'NothingDue';
  readonly due: Money;

  constructor(due: Money) {
    super('The amount exceeds what is due: see `due`. Below zero it is a debt.');
    this.due = due;
  }
}

export class PayoutInProgress extends Refusal {
  override readonly name = 'PayoutInProgress';
  readonly payoutId: string;

  constructor(payoutId: string) {
    super('Another payout is in progress. Wait until it has ended.');
    this.payoutId = payoutId;
  }
}

export class PayoutFinished extends Refusal {
  override readonly name = 'PayoutFinished';
  readonly state: PayoutState;

  constructor(state: PayoutState) {
    super('The payout is in a state that excludes this outcome: see `state`.');
    this.state = state;
  }
}

/** An operator records the end of a payout that the payment provider makes. */
export class MadeByProvider extends refusal(
  'MadeByProvider',
  'The payment provider makes this payout and reports its end: wait for it. Only RETURNED can be recorded, after it was paid.',
) {}

export class WrongAccountStatus extends Refusal {
  override readonly name = 'WrongAccountStatus';
  readonly status: AccountStatus;

  constructor(status: AccountStatus) {
    super('The status of the account excludes this change: see `status`.');
    this.status = status;
  }
}

export class AccountNotEmpty extends Refusal {
  override readonly name = 'AccountNotEmpty';
  readonly balance: Money;

  constructor(balance: Money) {
    super('Only an account without money can be closed: see `balance`.');
    this.balance = balance;
  }
}
/** The shop has no payment provider: money comes in another way. */
export class NoPaymentProvider extends refusal(
  'NoPaymentProvider',
  'This shop takes no cards at present. Contact the shop to pay money into your account.',
) {}

/** A deposit without money from outside, where the shop does not allow it. */
export class FreeDepositsOff extends refusal(
  'FreeDepositsOff',
  'This shop credits an account only when money has come in: use `startDeposit`, which leads to the page of the payment provider.',
) {}
