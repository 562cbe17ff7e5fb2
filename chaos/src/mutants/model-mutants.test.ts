import { execFile } from 'node:child_process';
import { ofTheModel } from './model-mutants.ts';

const root = new URL('../../../', import.meta.url);

/** Where the first seed is that finds each. A search that begins there is over in a second. */
const foundAt: Readonly<Record<string, number>> = {
  'stock-not-given-back': 6,
  'undo-only-what-answered': 7,
  'cancel-without-refund': 3,
  'gives-up-after-the-capture': 27,
  'cancel-during-the-capture': 3,
  'cancel-forgotten': 3,
  'late-answer-counts': 8,
  'sleeps-on': 483,
  'answered-means-done': 1,
  'versions-repeat': 1,
  'ships-what-is-cancelled': 202,
  'one-key-two-orders': 8,
  'goods-have-left-unheard': 483,
  'release-keeps-the-money': 2,
  'capture-asked-twice': 3,
  'refund-asked-twice': 17,
  'no-tombstone-for-stock': 3765,
  'expired-stays-reserved': 49,
  'no-tombstone-for-delivery': 1848,
  'place-given-back-again': 107,
  'refusal-forgotten': 6378,
  'order-within-a-key-lost': 8662,
  'parked-are-passed': 1061,
  'sent-without-an-ack': 3,
};

type Run = { readonly code: number; readonly told: string };

/** Simulates in a process of its own, with a fault in its sources or without. */
function simulate(mutant: string | null, ...options: readonly string[]): Promise<Run> {
  const plant = mutant === null ? [] : ['--import', './chaos/src/mutants/plant.ts'];
  const env = mutant === null ? {} : { MUTANT: mutant };
  const command = [...plant, 'chaos/simulate.ts', '--tries', '100', ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), told: `${stdout}${stderr}` });
    });
  });
}

/** Looks where it was found before, and everywhere when it is not there any more. */
async function find(mutant: string): Promise<Run> {
  const first = await simulate(mutant, '--from', String(foundAt[mutant] ?? 1), '--seeds', '1');
  return first.code === 0 ? simulate(mutant, '--seeds', '10000') : first;
}

const runs = new Map<string, Run>();

/** Two at a time, as there may be no more cores. */
async function findAll(): Promise<void> {
  const waiting = ofTheModel.values();
  const work = async () => {
    for (const { name } of waiting) runs.set(name, await find(name));
  };
  await Promise.all([work(), work()]);
}

describe('the simulation', () => {
  beforeAll(findAll, 240_000);

  it.each(ofTheModel.map(({ name, wrong }) => [name, wrong]))('finds %s: %s', (name) => {
    const rule = expect.stringMatching(/^Broken: \w.+: .+\.$/m);
    expect(runs.get(name)).toEqual({ code: 1, told: rule });
  });

  it('finds nothing where nothing is planted', async () => {
    expect(await simulate(null, '--seeds', '500')).toMatchObject({ code: 0 });
  });
});
