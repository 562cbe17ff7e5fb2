import type { Actor } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { isOperator } from './operator.ts';

/**
 * What an account holds at most, in minor units: 15 digits, so that a client that reads a JSON number
 * as a double still sees every kopeck.
 */
export const balanceMax = 999_999_999_999_999;

export type AccountStatus = 'ACTIVE' | 'FROZEN' | 'CLOSED';

/**
 * A user's money. Only the statements in `persistence/` change it: they add to the stored balance,
 * so that two transactions never spend the same money. Amounts are in minor units of the account's
 * currency.
 */
export class Account {
  declare readonly id: string;
  declare readonly userId: string;
  declare readonly email: string | null;
  declare readonly currency: string;
  declare readonly status: AccountStatus;
  /** The sum of its ledger entries, the held part included. */
  declare readonly balance: number;
  /** The sum of the open holds. */
  declare readonly held: number;
  /** Counts the changes, from 1. */
  declare readonly version: number;
  declare readonly openedAt: Date;
  declare readonly changedAt: Date;

  /** What the user can spend. */
  available(): number {
    return this.balance - this.held;
  }

  /** True for money of its currency while it is active. */
  accepts({ currency }: Money): boolean {
    return this.status === 'ACTIVE' && this.currency === currency;
  }

  /** True for the user and for operators. For anybody else the account does not exist. */
  isVisibleTo(actor: Actor): boolean {
    return actor.id === this.userId || isOperator(actor);
  }

  /** An amount in the account's currency. */
  money(minorUnits: number): Money {
    return { currency: this.currency, minorUnits };
  }
}
