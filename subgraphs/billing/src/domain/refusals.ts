import type { Money } from '@souk/platform/kernel/money';
import { Refusal } from '@souk/platform/kernel/refusal';
import type { Account } from './account.ts';

export class AccountExists extends Refusal {
  override readonly name = 'AccountExists';
  readonly account: Account;

  constructor(account: Account) {
    super('There is an account already.');
    this.account = account;
  }
}

export class EmailTaken extends Refusal {
  override readonly name = 'EmailTaken';

  constructor() {
    super('Somebody else has an account with this e-mail address.');
  }
}

export class AccountFrozen extends Refusal {
  override readonly name = 'AccountFrozen';

  constructor() {
    super('This account can not be used now.');
  }
}

export class NothingToRefund extends Refusal {
  override readonly name = 'NothingToRefund';
  readonly refundable: Money;

  constructor(refundable: Money) {
    super('So much was not taken, or is given back already.');
    this.refundable = refundable;
  }
}

export class SagaIsOurs extends Refusal {
  override readonly name = 'SagaIsOurs';
  readonly orderId: string;

  constructor(orderId: string) {
    super('This order was placed here: its own checkout moves its money.');
    this.orderId = orderId;
  }
}
