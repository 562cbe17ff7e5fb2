import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { atEnd } from '@souk/platform/testing/test-file';

const program = join(import.meta.dirname, '../fuzz-rest.ts');

/** Runs the program where no other program is found, with a cache of its own. */
async function fuzzWithoutPython(...args: readonly string[]) {
  const home = join(tmpdir(), `souk-fuzz-${process.pid}`);
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: '', HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atEnd(async () => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, code] = await Promise.all([text(child.stdout), ended]);
  return { last: out.trim().split('\n').at(-1), code };
}

describe('fuzzing where there is no Python', () => {
  const last = 'skipped: npm run fuzz:rest (there is no python3 of version 3.10)';

  it('fails, and names what is missing', async () => {
    expect(await fuzzWithoutPython()).toEqual({ last, code: 1 });
  });

  it('is skipped by name where that is allowed', async () => {
    expect(await fuzzWithoutPython('--or-skip')).toEqual({ last, code: 0 });
  });
});
