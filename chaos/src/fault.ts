import type { System } from '@souk/ops/system/start-system';
import type { Cast } from './scenarios/actors.ts';

/** What was seen that must not be, and how long it took to mend, in milliseconds. */
export type Outcome = {
  readonly surprises: readonly string[];
  /** From the moment at which everything ran again to the end of the last story. Null: not hurt. */
  readonly recoveryMs: number | null;
};

/** Something bad that is done to a shop while people use it. */
export type Blow = {
  /** Says all that is needed to do it again. */
  readonly name: string;
  readonly strike: (system: System, cast: Cast) => Promise<Outcome>;
};
