import { pathToFileURL } from 'node:url';
import { Theatre } from '../cleanup.ts';
import { blowsNamed } from '../faults.ts';
import { run } from '../run.ts';
import type { SystemMutant } from './of-the-system.ts';

const plant = pathToFileURL(`${import.meta.dirname}/plant.ts`).href;

/** What a campaign sees of a mutant: up to the first blow that shows anything. */
export async function surprisesOf({ name, blows }: SystemMutant): Promise<readonly string[]> {
  const overrides = { NODE_OPTIONS: `--import=${plant}`, MUTANT: name };
  const terms = { overrides, patienceMs: 20_000 };
  const planned = await blowsNamed(blows);
  for await (const { outcome } of run('embedded', planned, new Theatre(), terms)) {
    if (outcome.surprises.length > 0) return outcome.surprises;
  }
  return [];
}
