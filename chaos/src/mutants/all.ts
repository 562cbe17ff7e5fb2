import { ofTheModel } from './model-mutants.ts';
import type { Mutant } from './mutant.ts';
import { ofTheSystem } from './system-mutants.ts';

/** Every fault that is planted. */
export const all: readonly Mutant[] = [...ofTheModel, ...ofTheSystem];
