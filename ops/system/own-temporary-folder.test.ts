import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { isAlive } from './is-alive.ts';

const module = new URL('./own-temporary-folder.ts', import.meta.url).href;

/** A program that starts a process, which starts another, prints both and its folder, and goes on as told. */
const programThat = (ends: string) => `
  import { spawn } from 'node:child_process';
  import { tmpdir } from 'node:os';
  import { inOwnTemporaryFolder } from '${module}';
  await inOwnTemporaryFolder(async () => {
    const child = spawn('sh', ['-c', 'trap "" TERM INT; sleep 1000 & echo $!; wait'], { stdio: 'pipe' });
    child.stdout.once('data', (text) => {
      console.log(JSON.stringify({ folder: tmpdir(), pids: [child.pid, Number(text)] }));
    });
    await new Promise((resolve) => process.once('SIGUSR2', resolve));
    child.kill('SIGKILL');
    process.kill(Number(await new Promise((resolve) => process.once('message', resolve))), 'SIGKILL');
    ${ends}
  });
  process.disconnect();`;

type Started = { readonly folder: string; readonly pids: readonly number[] };

async function start(ends = '') {
  const child = spawn(
    process.execPath,
    ['--input-type=module-typescript', '--eval', programThat(ends)],
    { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] },
  );
  atEnd(async () => void child.kill('SIGKILL'));
  const exit = once(child, 'exit');
  if (!child.stdout) throw new Error('It has no output.');
  const [line] = await once(createInterface(child.stdout), 'line');
  const started: Started = JSON.parse(line);
  atEnd(async () => {
    for (const pid of started.pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  const complete = () => {
    child.kill('SIGUSR2');
    child.send(started.pids[1] ?? 0);
  };
  return { child, exit, complete, ...started };
}

describe('a program with a temporary folder of its own', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'ends all that it has started on %s, and deletes the folder',
    async (signal, code) => {
      const { child, exit, folder, pids } = await start();
      expect(existsSync(folder)).toBe(true);
      child.kill(signal);
      expect(await exit).toEqual([code, null]);
      expect(existsSync(folder)).toBe(false);
      // Whoever takes over an orphan waits for it a moment later.
      await until(async () => pids.every((pid) => !isAlive(pid)));
    },
  );

  it('deletes the folder when it is done', async () => {
    const { exit, complete, folder } = await start();
    complete();
    expect(await exit).toEqual([0, null]);
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps the folder with its logs when it fails', async () => {
    const { exit, complete, folder } = await start(`throw new Error('planted');`);
    complete();
    expect(await exit).toEqual([1, null]);
    expect(existsSync(folder)).toBe(true);
  });
});
