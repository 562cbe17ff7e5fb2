import { execFile } from 'node:child_process';

/** A program that starts a shop, stops it, and ends by itself with this code. */
const program = (code: number) => `
  import { startTemporarySystem } from '@souk/ops/system/temporary-system';
  const settings = { mode: 'embedded', hosting: 'one-process', durable: false };
  const system = await startTemporarySystem(settings);
  await system.stop();
  process.exitCode = ${code};
`;

type Ended = { readonly code: number | null; readonly errors: string };

function run(source: string): Promise<Ended> {
  const command = ['--input-type=module', '-e', source];
  return new Promise((resolve) => {
    const options = { cwd: import.meta.dirname };
    const child = execFile(process.execPath, command, options, (_, _output, errors) =>
      resolve({ code: child.exitCode, errors }),
    );
  });
}

it.each([0, 3])(
  'a program that has stopped its shop ends with its own exit code %d',
  async (code) => {
    expect(await run(program(code))).toEqual({ code, errors: expect.any(String) });
  },
);
