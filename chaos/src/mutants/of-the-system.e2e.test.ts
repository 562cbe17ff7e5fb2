import { ofTheSystem } from './of-the-system.ts';
import { surprisesOf } from './surprises.ts';

it.each(ofTheSystem)(
  'the campaign sees that $wrong ($name)',
  async (mutant) => {
    expect(await surprisesOf(mutant)).not.toEqual([]);
  },
  600_000,
);
