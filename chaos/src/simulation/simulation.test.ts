import { execFile } from 'node:child_process';

const root = new URL('../../../', import.meta.url);

/** What `npm run simulate` prints, and the code that it ends with. */
function simulate(...options: readonly string[]): Promise<{ code: number; told: string }> {
  const command = ['chaos/simulate.ts', ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env: {} }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), told: `${stdout}${stderr}` });
    });
  });
}

it('breaks nothing in ten thousand days with crashes, repeats and delays (SAG-9, EVT-8)', async () => {
  const { code, told } = await simulate('--seeds', '10000');
  expect({ code, told }).toEqual({ code: 0, told: expect.stringContaining('Nothing broken.') });
}, 240_000);

it('does the same again for the same seed', async () => {
  const [first, second] = [await simulate('--seed', '4711'), await simulate('--seed', '4711')];
  expect(first.told).toContain('places order A');
  expect(second).toEqual(first);
});
