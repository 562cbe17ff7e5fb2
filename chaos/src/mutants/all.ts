import { modelMutants } from './model-mutants.ts';
import type { Mutant } from './mutant.ts';
import { systemMutants } from './system-mutants.ts';

/** Every mutant. */
export const all: readonly Mutant[] = [...modelMutants, ...systemMutants];
