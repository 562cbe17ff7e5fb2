import type { Money } from '@souk/platform/kernel/money';

export type AccountStatus = 'ACTIVE' | 'FROZEN' | 'CLOSED';

/**
 * A user's money. Only the statements in `persistence/` change it: they add to what is there, so that
 * two at once never take the same money. Amounts are in minor units of the account's currency.
 */
export class Account {
  declare readonly id: string;
  declare readonly userId: string;
  declare readonly email: string | null;
  declare readonly currency: string;
  declare readonly status: AccountStatus;
  /** What the ledger says, the held part included. */
  declare readonly balance: number;
  /** The sum of the open holds. */
  declare readonly held: number;
  /** Counts the changes, from 1. */
  declare readonly version: number;
  declare readonly openedAt: Date;
  declare readonly changedAt: Date;

  /** What can be spent. */
  available(): number {
    return this.balance - this.held;
  }

  /** An amount in the account's currency. */
  money(minorUnits: number): Money {
    return { currency: this.currency, minorUnits };
  }
}
