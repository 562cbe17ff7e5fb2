import type { ChangeType } from './change-type.ts';
import type { OrderStatus } from './status.ts';

/** What a checkout asks of the participants. */
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

/** One thing that was asked, and what became of it. Times are RFC 3339. */
export type StepRun = {
  readonly command: Command;
  readonly state: 'ASKED' | 'DONE' | 'REFUSED';
  readonly attempts: number;
  /** The hold, the reservation or the booking. */
  readonly transactionId: string | null;
  readonly error: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
};

/** Why a checkout gives everything back, and what the order becomes then. */
export type Ending = {
  readonly status: 'FAILED' | 'CANCELLED';
  readonly code: string;
  readonly message: string;
  /** The step that failed; null for a cancel. */
  readonly step: Command | null;
};

/** FORWARD to a confirmed order; BACK before the capture; REFUND after it. */
type Route = 'FORWARD' | 'BACK' | 'REFUND';

/** How far the checkout of one order has come: all that survives a crash. */
export type Checkout = {
  readonly route: Route;
  /** What is under way on the route; -1 before the first stage. */
  readonly stage: number;
  /** Everything that was ever asked, in order: the audit. */
  readonly runs: readonly StepRun[];
  readonly ending: Ending | null;
  readonly done: boolean;
  /** When time itself is the next message; null when the checkout is done. */
  readonly wakeAt: string | null;
};

/** A step of the order that the checkout asks for. */
export type Move = {
  readonly to: OrderStatus;
  readonly type: ChangeType;
  readonly message: string | null;
};
