import type { Money } from '@souk/platform/kernel/money';
import { type PayoutOutcome, type PayoutState, payoutTransitions } from './payout-state.ts';
import { PayoutFinished } from './refusals.ts';

/** A transfer of what is due to a seller's bank account. The amount is in minor units. */
export class Payout {
  declare readonly id: string;
  declare readonly sellerId: string;
  declare readonly amount: number;
  declare readonly currency: string;
  declare readonly state: PayoutState;
  /** The name of the payment provider that makes it. Null for one that an operator makes at the bank. */
  declare readonly provider: string | null;
  declare readonly requestedAt: Date;
  declare readonly changedAt: Date;

  /**
   * The states that lead to an outcome: one that is only requested is sent before it is paid. Throws
   * PayoutFinished when none do.
   */
  statesTo(outcome: PayoutOutcome): readonly PayoutState[] {
    const allowed: readonly PayoutState[] = payoutTransitions[this.state];
    if (allowed.includes(outcome)) return [outcome];
    if (outcome === 'PAID' && allowed.includes('SENT')) return ['SENT', 'PAID'];
    throw new PayoutFinished(this.state);
  }

  money(): Money {
    return { currency: this.currency, minorUnits: this.amount };
  }
}
