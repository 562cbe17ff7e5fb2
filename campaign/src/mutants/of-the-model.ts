import type { Mutant } from './mutants.ts';

/** Faults in pure functions: the simulation finds them. */
export const ofTheModel: readonly Mutant[] = [];
