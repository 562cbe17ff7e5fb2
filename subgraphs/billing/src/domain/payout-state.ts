/** The transitions of a payout. SQL enforces the same table. */
export const payoutTransitions = {
  REQUESTED: ['SENT', 'FAILED'],
  SENT: ['PAID', 'FAILED'],
  PAID: ['RETURNED'],
  FAILED: [],
  RETURNED: [],
} as const satisfies Record<string, readonly string[]>;

export type PayoutState = keyof typeof payoutTransitions;

/** How a payout ends: paid, failed, or returned by the seller's bank after it was paid. */
export type PayoutOutcome = 'PAID' | 'FAILED' | 'RETURNED';
