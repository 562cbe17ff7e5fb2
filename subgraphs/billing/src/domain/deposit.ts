import type { Money } from '@souk/platform/kernel/money';
import type { IntentStatus, ProviderAction } from './provider-state.ts';

/** The transitions of a deposit. SQL enforces the same: what has ended never changes. */
export type DepositStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED';

/** Why no money came: REFUSED is the provider's refusal to begin at all. */
export type DepositFailure = 'DECLINED' | 'EXPIRED' | 'CANCELLED' | 'REFUSED';

export type DepositEnding =
  | { readonly status: 'SUCCEEDED' }
  | { readonly status: 'FAILED'; readonly reason: DepositFailure };

/**
 * Money that a user pays into an account through the payment provider. Its id is the id of the
 * provider's intent, and of the transaction that credits it. The amount is in minor units.
 */
export class Deposit {
  declare readonly id: string;
  declare readonly accountId: string;
  declare readonly amount: number;
  declare readonly currency: string;
  declare readonly status: DepositStatus;
  declare readonly failureReason: DepositFailure | null;
  /** The name of the provider. */
  declare readonly provider: string;
  /** The provider's id of the intent. Null until a call was answered. */
  declare readonly providerRef: string | null;
  declare readonly actionUrl: string | null;
  declare readonly actionExpiresAt: Date | null;
  declare readonly returnUrl: string | null;
  /** After this the buyer cannot approve any more. */
  declare readonly expiresAt: Date;
  declare readonly createdAt: Date;
  declare readonly endedAt: Date | null;

  /** Where the user approves the deposit. Null until the provider has answered, and after the end. */
  action(): ProviderAction | null {
    const { actionUrl: url, actionExpiresAt: expiresAt } = this;
    return this.status === 'PENDING' && url && expiresAt ? { url, expiresAt } : null;
  }

  /** An amount in the deposit's currency. */
  money(): Money {
    return { currency: this.currency, minorUnits: this.amount };
  }
}

const endings: Readonly<Record<IntentStatus, DepositEnding | null>> = {
  REQUIRES_ACTION: null,
  // The intent of a deposit is captured by the approval: the next read says so.
  AUTHORIZED: null,
  CAPTURED: { status: 'SUCCEEDED' },
  DECLINED: { status: 'FAILED', reason: 'DECLINED' },
  EXPIRED: { status: 'FAILED', reason: 'EXPIRED' },
  CANCELLED: { status: 'FAILED', reason: 'CANCELLED' },
};

/** How a deposit ends when its intent has this status. Null: it does not end yet. */
export function depositEnding(status: IntentStatus): DepositEnding | null {
  return endings[status];
}
