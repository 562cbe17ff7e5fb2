import { Contradiction } from '@souk/platform/kernel/contradiction';
import type { Money } from '@souk/platform/kernel/money';
import type { DeclineCode } from './decline-code.ts';
import type { PaidParcel } from './payment-share.ts';
import type { ProviderAction } from './provider-state.ts';
import { NothingToRefund } from './refusals.ts';

/** The transitions of a payment. SQL enforces the same table. */
export const transitions = {
  HELD: ['CAPTURED', 'RELEASED'],
  CAPTURED: ['REFUNDED'],
  DECLINED: [],
  RELEASED: [],
  REFUNDED: [],
} as const satisfies Record<string, readonly string[]>;

/** The transitions of a payment by card: the provider's answer begins it, and may end its hold. */
export const cardTransitions = {
  ...transitions,
  REQUIRES_ACTION: ['HELD', 'DECLINED', 'RELEASED'],
  HELD: ['CAPTURED', 'RELEASED', 'DECLINED'],
} as const satisfies Record<string, readonly string[]>;

export type PaymentStatus = keyof typeof cardTransitions;

/** From the account of the buyer, or from a card by the payment provider. */
export type PaymentMethod = 'WALLET' | 'CARD';

/** The messages that began a payment: what follows from the provider's answers carries it on. */
export type PaymentCause = {
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly traceparent: string | null;
};

/** The checkout of one of the shop's orders, or an external orchestrator (OUTSIDE). */
export type Origin = 'CHECKOUT' | 'OUTSIDE';

/** What ends a hold, and the status that the payment then has. */
export const endings = { CAPTURE: 'CAPTURED', RELEASE: 'RELEASED' } as const;

export type Ending = keyof typeof endings;

/** One refund, and the payment after it. Amounts are in minor units. */
export type PaymentRefund = {
  readonly amount: number;
  /** The sum of the payment's refunds, this one included. */
  readonly refunded: number;
  readonly status: PaymentStatus;
};

/**
 * The money of an order. A checkout has one payment, an external orchestrator one for each
 * withdrawal. The id is the `transactionId` of the replies. Amounts are in minor units.
 */
export class Payment {
  declare readonly id: string;
  declare readonly orderId: string;
  declare readonly origin: Origin;
  declare readonly userId: string;
  /** Null when the user had no account. */
  declare readonly accountId: string | null;
  /** What the order costs. Zero for a release that arrived before its hold: it names no amount. */
  declare readonly amount: number;
  declare readonly currency: string;
  declare readonly status: PaymentStatus;
  /** How much was refunded after the capture. */
  declare readonly refunded: number;
  /** How much of that the order is known to have taken into account. */
  declare readonly refundNoted: number;
  declare readonly declineCode: DeclineCode | null;
  /** What the hold says of each parcel, for the capture. Null for a payment without shares. */
  declare readonly parcels: readonly PaidParcel[] | null;
  declare readonly createdAt: Date;
  declare readonly method: PaymentMethod;
  /** The name of the payment provider, for a card. */
  declare readonly provider: string | null;
  /** The provider's id of the intent. */
  declare readonly providerRef: string | null;
  declare readonly actionUrl: string | null;
  declare readonly actionExpiresAt: Date | null;
  /** Until when a buyer can approve a payment by card. */
  declare readonly approvalExpiresAt: Date | null;
  declare readonly cause: PaymentCause | null;

  /** The code that the hold was declined with. Null when it succeeded, whatever came after it. */
  declinedWith(): DeclineCode | null {
    return this.amount === 0 ? 'GIVEN_UP' : this.declineCode;
  }

  /** The status for clients: a capture of which a part was refunded has a name of its own. */
  shownStatus(): PaymentStatus | 'PARTIALLY_REFUNDED' | 'PENDING' {
    if (this.status === 'REQUIRES_ACTION' && !this.action()) return 'PENDING';
    return this.status === 'CAPTURED' && this.refunded > 0 ? 'PARTIALLY_REFUNDED' : this.status;
  }

  /** Where the buyer approves a payment by card. Null when there is nothing to approve, or not yet. */
  action(): ProviderAction | null {
    const { actionUrl: url, actionExpiresAt: expiresAt } = this;
    return this.status === 'REQUIRES_ACTION' && url && expiresAt ? { url, expiresAt } : null;
  }

  /** How much was captured and is not refunded yet. */
  refundable(): number {
    return this.status === 'CAPTURED' ? this.amount - this.refunded : 0;
  }

  /** Refunds an amount, or with null all that is left. Throws NothingToRefund when less is left. */
  refund(requested: number | null): PaymentRefund {
    const left = this.refundable();
    const amount = requested ?? left;
    if (amount <= 0 || amount > left) throw new NothingToRefund(this.money(left));
    const status = amount === left ? 'REFUNDED' : 'CAPTURED';
    return { amount, refunded: this.refunded + amount, status };
  }

  /** Throws a Contradiction when the payment has another status: the command cannot follow what happened. */
  assertStatus(...expected: readonly PaymentStatus[]): void {
    if (expected.includes(this.status)) return;
    throw new Contradiction(`Payment ${this.id} is ${this.status}, not ${expected.join(' or ')}.`);
  }

  /** An amount in the payment's currency. */
  money(minorUnits = this.amount): Money {
    return { currency: this.currency, minorUnits };
  }
}
