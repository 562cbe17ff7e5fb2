import { execFile } from 'node:child_process';
import { seedOfRun } from '@souk/platform/testing/seed-of-run';

const root = new URL('../../../', import.meta.url);

/** Runs `npm run simulate`. Returns its exit code and its output. */
function simulate(...options: readonly string[]): Promise<{ code: number; output: string }> {
  const command = ['chaos/simulate.ts', ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env: {} }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` });
    });
  });
}

it('keeps all invariants in ten thousand runs with crashes, duplicates and delays (SAG-9, EVT-8)', async () => {
  const { code, output } = await simulate('--from', String(seedOfRun() ?? 1), '--seeds', '10000');
  expect({ code, output }).toEqual({
    code: 0,
    output: expect.stringContaining('All invariants hold.'),
  });
});

it('repeats a run for the same seed', async () => {
  const [first, second] = [await simulate('--seed', '4711'), await simulate('--seed', '4711')];
  expect(first.output).toContain('places order A');
  expect(second).toEqual(first);
});
