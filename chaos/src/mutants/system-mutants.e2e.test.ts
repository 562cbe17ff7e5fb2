import { surprisesOf } from './surprises.ts';
import { ofTheSystem } from './system-mutants.ts';

it.each(ofTheSystem)(
  'the campaign sees that $wrong ($name)',
  async (mutant) => {
    expect(await surprisesOf(mutant)).not.toEqual([]);
  },
  600_000,
);
