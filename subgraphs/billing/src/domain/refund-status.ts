/** How far a refund is: on its way, refused by the payment provider, or with the buyer. */
export type RefundStatus = 'PENDING' | 'FAILED' | 'DONE';

/** How far a refund to a card is. A repeated attempt is a row of its own. */
export type CardRefundState = 'REQUESTED' | 'SUCCEEDED' | 'FAILED';

/** One attempt to pay a refund to a card. Amounts are in minor units. */
export type CardAttempt = {
  /** Its id at the provider. */
  readonly id: string;
  readonly paymentId: string;
  /** The transaction of the refund, which all attempts have in common. */
  readonly transactionId: string;
  /** Counts from 1. */
  readonly attempt: number;
  readonly amount: number;
  readonly state: CardRefundState;
  /** When the money of a failed attempt was paid into the account of the buyer instead. */
  readonly creditedAt?: Date | null | undefined;
};

/** What the last attempt says of a refund. */
export type RefundProgress = {
  readonly status: RefundStatus;
  readonly attempt: number;
  readonly paidTo: 'WALLET' | 'CARD';
};

/** A refund into an account is done when it is booked. */
export const intoAccount: RefundProgress = { status: 'DONE', attempt: 1, paidTo: 'WALLET' };

const statusOf = { REQUESTED: 'PENDING', SUCCEEDED: 'DONE', FAILED: 'FAILED' } as const;

/** How far a refund is, by its last attempt. */
export function progressOf({ attempt, state, creditedAt }: CardAttempt): RefundProgress {
  if (creditedAt) return { status: 'DONE', attempt, paidTo: 'WALLET' };
  return { status: statusOf[state], attempt, paidTo: 'CARD' };
}
