import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';
import { temporaryFolder } from './temporary-folder.ts';

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const pollMs = 20;

/**
 * Runs a program with a temporary folder of its own, and deletes it afterwards; when it throws, the folder stays, as
 * its logs say why. On a signal it ends all processes
 * that this one has started, without waiting for their work, deletes the folder and exits: their data is temporary,
 * and a shop that is still starting cannot be stopped in any other way. Linux only.
 */
export async function inOwnTemporaryFolder<Result>(run: () => Promise<Result>): Promise<Result> {
  const folder = await temporaryFolder();
  process.env.TMPDIR = folder;
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  for (const [signal, code] of Object.entries(exitCodes)) {
    process.once(signal, () => {
      void endDescendants()
        .then(remove)
        .finally(() => process.exit(code));
    });
  }
  const result = await run();
  await remove();
  return result;
}

/** Ends all processes that this one has started, and theirs, until there are none. */
async function endDescendants(): Promise<void> {
  for (let found = descendantsOf(process.pid); found.length > 0; ) {
    for (const pid of found) end(pid);
    while (found.some((pid) => isAlive(pid))) await sleep(pollMs);
    found = descendantsOf(process.pid);
  }
}

/** PostgreSQL ends its own processes, and frees their shared memory, when it is asked to end at once. */
function end(pid: number): void {
  try {
    process.kill(pid, isPostgres(pid) ? 'SIGQUIT' : 'SIGKILL');
  } catch {
    // It has just ended.
  }
}

/** Without those that PostgreSQL has started. */
function descendantsOf(pid: number): readonly number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...(isPostgres(child) ? [] : descendantsOf(child))]);
}

const isPostgres = (pid: number) => read(`/proc/${pid}/comm`) === 'postgres';

/** Empty for a process that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
