import type { Mutant } from './mutants.ts';
import { ofTheModel } from './of-the-model.ts';
import { ofTheSystem } from './of-the-system.ts';

/** Every fault that is planted. */
export const all: readonly Mutant[] = [...ofTheModel, ...ofTheSystem];
