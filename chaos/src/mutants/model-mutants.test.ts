import { execFile } from 'node:child_process';
import { cardMutants } from './card-mutants.ts';
import { modelMutants } from './model-mutants.ts';

const mutants = [...modelMutants, ...cardMutants];

const root = new URL('../../../', import.meta.url);

/** The first seed that finds each mutant. A search that begins there takes a second. */
const foundAt: Readonly<Record<string, number>> = {
  'cancelled-units-shipped': 59111,
  'stock-not-released': 6,
  'undo-only-answered-steps': 7,
  'cancel-without-refund': 3,
  'timeout-after-capture': 31,
  'cancel-during-capture': 42,
  'cancel-forgotten': 160,
  'late-answer-accepted': 7,
  'no-timer-after-cancel': 329,
  'first-answer-completes': 1,
  'version-repeated': 1,
  'ships-cancelled-order': 127,
  'key-ignored': 2,
  'shipment-ignored': 329,
  'release-keeps-money': 2,
  'capture-not-idempotent': 4,
  'refund-not-idempotent': 293,
  'no-stock-tombstone': 8186,
  'expired-stays-reserved': 8,
  'no-delivery-tombstone': 7564,
  'slot-never-released': 1,
  'refusal-forgotten': 8302,
  'key-order-lost': 15592,
  'deferred-dropped': 192,
  'removed-without-ack': 3,
  'refused-refund-booked': 15,
  'retried-refund-not-asked-for': 15,
  'released-card-not-cancelled': 5,
  'refund-progress-unpublished': 15,
};

type Run = { readonly code: number; readonly output: string };

/** Runs the simulation in a process of its own, with or without a mutant. */
function simulate(mutant: string | null, ...options: readonly string[]): Promise<Run> {
  const plant = mutant === null ? [] : ['--import', './chaos/src/mutants/plant.ts'];
  const env = mutant === null ? {} : { MUTANT: mutant };
  const command = [...plant, 'chaos/simulate.ts', '--tries', '100', ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` });
    });
  });
}

/** Tries the seed that found the mutant before, and then all seeds. */
async function find(mutant: string): Promise<Run> {
  const first = await simulate(mutant, '--from', String(foundAt[mutant] ?? 1), '--seeds', '1');
  return first.code === 0 ? simulate(mutant, '--seeds', '10000') : first;
}

const runs = new Map<string, Run>();

/** Runs two searches at a time, as there may be only two cores. */
async function findAll(): Promise<void> {
  const waiting = mutants.values();
  const work = async () => {
    for (const { name } of waiting) runs.set(name, await find(name));
  };
  await Promise.all([work(), work()]);
}

describe('the simulation', () => {
  beforeAll(findAll);

  it.each(mutants.map(({ name, description }) => [name, description]))('finds %s: %s', (name) => {
    const violation = expect.stringMatching(/^Violated: \w.+: .+\.$/m);
    expect(runs.get(name)).toEqual({ code: 1, output: violation });
  });

  it('finds nothing without a mutant', async () => {
    expect(await simulate(null, '--seeds', '500')).toMatchObject({ code: 0 });
  });
});
