import type { ChangeType, OrderStatus } from './status.ts';

/** A command of the checkout to a participant. */
export type Command =
  | 'hold-payment'
  | 'release-payment'
  | 'capture-payment'
  | 'refund-payment'
  | 'reserve-stock'
  | 'release-stock'
  | 'commit-stock'
  | 'book-delivery'
  | 'cancel-delivery'
  | 'confirm-delivery';

/** One command that was sent, and its result. Times are RFC 3339. */
export type StepExecution = {
  readonly command: Command;
  readonly state: 'ASKED' | 'DONE' | 'REFUSED';
  readonly attempts: number;
  /** The hold, the reservation or the booking. */
  readonly transactionId: string | null;
  readonly error: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
};

/** Why a checkout compensates, and the status that the order gets afterwards. */
export type Ending = {
  readonly status: 'FAILED' | 'CANCELLED';
  readonly code: string;
  readonly message: string;
  /** The step that failed; null for a cancel. */
  readonly step: Command | null;
};

/** When commands without a reply are repeated, in milliseconds. */
export type RetryPolicy = {
  /** The first repeat comes after this; each further one after twice as long. */
  readonly retryMs: number;
  readonly retryMaxMs: number;
  /** A stage before the capture that takes longer than this fails. */
  readonly timeoutMs: number;
};

/** FORWARD to a confirmed order; BACK compensates before the capture, REFUND after it. */
type Route = 'FORWARD' | 'BACK' | 'REFUND';

/** How far the checkout of one order has come. It is stored in the order's row, as JSON. */
export type Checkout = {
  readonly route: Route;
  /** The stage under way on the route; -1 before the first one. */
  readonly stage: number;
  /** Every command that was ever sent, in order: the audit trail. */
  readonly runs: readonly StepExecution[];
  readonly ending: Ending | null;
  readonly done: boolean;
  /** When the next timer message is due; null when the checkout is done. */
  readonly wakeAt: string | null;
  /** Left out for a payment from the buyer's account. */
  readonly payWith?: 'CARD';
  /** The times that were in force when it began. Left out by an earlier release: the current ones. */
  readonly retryPolicy?: RetryPolicy;
  /** Until when the buyer may approve the payment: the hold does not time out before. Left out: no limit of its own. */
  readonly holdUntil?: string;
};

/** A change of the order's status that the checkout demands. */
export type Move = {
  readonly to: OrderStatus;
  readonly type: ChangeType;
  readonly message: string | null;
};
