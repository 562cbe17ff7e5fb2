import { pathToFileURL } from 'node:url';
import { sample } from '@souk/platform/testing/random';
import { seedOfRun, shareOfRun } from '@souk/platform/testing/seed-of-run';
import { Cleanup } from '../cleanup.ts';
import { faultsByName } from '../faults-by-name.ts';
import { runCampaign } from '../run-campaign.ts';
import { type SystemMutant, systemMutants } from './system-mutants.ts';

/** How many are run, chosen by the seed of the run, as each takes half a minute. All without it. */
const count = shareOfRun('SOUK_SYSTEM_MUTANTS') ?? systemMutants.length;
const mutants = sample(systemMutants, count, seedOfRun() ?? 1);
const share = `of ${mutants.length} of ${systemMutants.length} faults planted in the system`;

const plant = pathToFileURL(`${import.meta.dirname}/plant.ts`).href;

/** Runs the mutant's faults up to the first that shows a violation. */
async function violationsOf({ name, faults }: SystemMutant): Promise<readonly string[]> {
  const overrides = { NODE_OPTIONS: `--import=${plant}`, MUTANT: name };
  const planned = await faultsByName(faults);
  const options = { overrides, retryForMs: 20_000 };
  for await (const { outcome } of runCampaign('embedded', planned, new Cleanup(), options)) {
    if (outcome.violations.length > 0) return outcome.violations;
  }
  return [];
}

/** At the same time: a shop that recovers mostly waits. */
const atOnce = 3;
const found = new Map<string, readonly string[]>();

async function findAll(): Promise<void> {
  const waiting = mutants.values();
  const work = async () => {
    for (const mutant of waiting) found.set(mutant.name, await violationsOf(mutant));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

beforeAll(findAll, 1_800_000);

describe(`${share} the campaign finds`, () => {
  it.each(mutants)('that $description ($name)', ({ name }) => {
    expect(found.get(name)).toEqual(expect.arrayContaining([expect.any(String)]));
  });
});
