import { execFile } from 'node:child_process';

/** A program that starts a shop, stops it, and ends by itself with this code. */
const program = (code: number) => `
  import { startTemporarySystem } from '@souk/ops/system/temporary-system';
  const settings = { mode: 'embedded', hosting: 'one-process', durable: false };
  const system = await startTemporarySystem(settings);
  await system.stop();
  process.exitCode = ${code};
`;

/** Returns the code with which Node ends. */
function run(source: string): Promise<number> {
  const command = ['--input-type=module', '-e', source];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd: import.meta.dirname }, () =>
      resolve(child.exitCode ?? -1),
    );
  });
}

it.each([0, 3])(
  'a program that has stopped its shop ends with its own exit code %d',
  async (code) => {
    expect(await run(program(code))).toBe(code);
  },
);
