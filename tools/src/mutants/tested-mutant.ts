import type { Mutant } from '@souk/chaos/mutants/mutant';

export { mutate } from '@souk/chaos/mutants/mutant';

/** A fault planted in the code that unit or database tests must find. */
export type TestedMutant = Mutant & {
  /** The test file that must fail, as a path from the root of the project. */
  readonly test: string;
};
