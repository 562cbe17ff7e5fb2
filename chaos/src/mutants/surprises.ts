import { pathToFileURL } from 'node:url';
import { Theatre } from '../cleanup.ts';
import { blowsNamed } from '../faults-by-name.ts';
import { run } from '../run-campaign.ts';
import type { SystemMutant } from './system-mutants.ts';

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
