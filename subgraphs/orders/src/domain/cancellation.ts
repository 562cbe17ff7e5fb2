import type { StepExecution } from './checkout.ts';
import type { Units } from './units.ts';

/** A command of a cancellation to a participant. */
export type CancellationCommand =
  | 'cancel-delivery'
  | 'amend-delivery'
  | 'release-stock'
  | 'refund-payment';

/**
 * The cancellation of a confirmed parcel, or of some of its units, while it is under way: a saga of its
 * own. It is stored in the parcel, as JSON.
 */
export type Cancellation = {
  readonly id: string;
  /** The units that are cancelled. */
  readonly lines: readonly Units[];
  /** True when nothing of the parcel is left afterwards. */
  readonly whole: boolean;
  /** The price of the units, in minor units. */
  readonly amount: number;
  readonly code: string;
  readonly reason: string;
  /** Every command that was sent, in order. The last one is open while it is ASKED. */
  readonly runs: readonly CancellationStep[];
  /** When the open command is sent again. RFC 3339. */
  readonly wakeAt: string;
};

export type CancellationStep = Omit<StepExecution, 'command'> & {
  readonly command: CancellationCommand;
};
