import type { Money } from '@souk/platform/kernel/money';
import type { DeclineCode } from './decline-code.ts';
import { NothingToRefund } from './refusals.ts';

/** How far a payment may go, and from where. SQL enforces the same table. */
export const transitions = {
  HELD: ['CAPTURED', 'RELEASED'],
  CAPTURED: ['REFUNDED'],
  DECLINED: [],
  RELEASED: [],
  REFUNDED: [],
} as const satisfies Record<string, readonly string[]>;

export type PaymentStatus = keyof typeof transitions;

/** Who asked for it: the checkout of an order of ours, or an orchestrator outside of the shop. */
export type Origin = 'CHECKOUT' | 'OUTSIDE';

/** What ends a hold, and what the payment is then. */
export const endings = { CAPTURE: 'CAPTURED', RELEASE: 'RELEASED' } as const;

export type Ending = keyof typeof endings;

/** What a refund makes of a payment. Amounts are in minor units. */
export type Refund = {
  readonly amount: number;
  /** Of the payment in all, this one included. */
  readonly refunded: number;
  readonly status: PaymentStatus;
};

/**
 * The money of an order. A checkout has one, an orchestrator outside one for each withdrawal. Its id
 * is that of its hold: what a compensation names. Amounts are in minor units.
 */
export class Payment {
  declare readonly id: string;
  declare readonly orderId: string;
  declare readonly origin: Origin;
  declare readonly userId: string;
  /** Null where there was no account to pay from. */
  declare readonly accountId: string | null;
  /** What the order costs. Zero where the release came before the hold: nobody said how much. */
  declare readonly amount: number;
  declare readonly currency: string;
  declare readonly status: PaymentStatus;
  /** How much came back after it was taken. */
  declare readonly refunded: number;
  declare readonly declineCode: DeclineCode | null;
  declare readonly createdAt: Date;

  /** Why the hold was refused. Null when it was not, whatever came after it. */
  refusedAs(): DeclineCode | null {
    return this.amount === 0 ? 'GIVEN_UP' : this.declineCode;
  }

  /** What was taken and is not given back. */
  refundable(): number {
    return this.status === 'CAPTURED' ? this.amount - this.refunded : 0;
  }

  /** Gives back a part, or with null all that is left. Throws NothingToRefund when so much is not. */
  refund(part: number | null): Refund {
    const left = this.refundable();
    const amount = part ?? left;
    if (amount <= 0 || amount > left) throw new NothingToRefund(this.money(left));
    const status = amount === left ? 'REFUNDED' : 'CAPTURED';
    return { amount, refunded: this.refunded + amount, status };
  }

  /** Throws when it is none of these: what was asked of it can't follow on what happened. */
  assertIn(...expected: readonly PaymentStatus[]): void {
    if (expected.includes(this.status)) return;
    throw new Error(`Payment ${this.id} is ${this.status}, not ${expected.join(' or ')}.`);
  }

  /** An amount in the payment's currency. */
  money(minorUnits = this.amount): Money {
    return { currency: this.currency, minorUnits };
  }
}
