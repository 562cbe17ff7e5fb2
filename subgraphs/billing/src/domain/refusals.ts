import type { Money } from '@souk/platform/kernel/money';
import { Refusal, refusal } from '@souk/platform/kernel/refusal';
import type { Account } from './account.ts';

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

/** An external orchestrator named an order of the shop. */
export class ManagedByCheckout extends Refusal {
  override readonly name = 'ManagedByCheckout';
  readonly orderId: string;

  constructor(orderId: string) {
    super("The shop's own checkout handles the payment of this order: leave it to the checkout.");
    this.orderId = orderId;
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
