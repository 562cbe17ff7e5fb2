import type { System } from '@souk/ops/system/start-system';
import type { Actors } from './scenarios/actors.ts';

/** Result of injecting a fault. */
export type Outcome = {
  readonly violations: readonly string[];
  /**
   * Milliseconds from the repair of the fault to the end of the last scenario. Null when nothing was
   * stopped.
   */
  readonly recoveryMs: number | null;
};

/** A fault that is injected into a shop while clients use it. */
export type Fault = {
  /** Enough to inject the same fault again. */
  readonly name: string;
  /** Injects the fault while the scenarios run, and resolves when they have ended. */
  readonly inject: (system: System, actors: Actors) => Promise<Outcome>;
};
