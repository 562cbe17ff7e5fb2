import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process of a test run. */
type RunProcess = { readonly pid: number; readonly command: string };

/** The folder of a run, and its process group: jest, its workers, and what the tests have started. */
export type RunScope = { readonly folder: string; readonly group: number };

const checkEveryMs = 20;
/** This many checks are waited for PostgreSQL to shut down by itself. */
const patience = 150;
/** How long processes may take to end with jest, on a busy machine. */
const endMs = 5_000;

/**
 * Lists the processes of a run: those of its group, and those of other groups, such as a browser,
 * whose command line or environment names its folder. Empty where there is no `/proc`.
 */
async function processesOf({ folder, group }: RunScope): Promise<RunProcess[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.map(Number).filter((pid) => pid > 0 && pid !== process.pid);
  const isOld = await isReused(group, folder);
  const found = await Promise.all(
    pids.map(async (pid): Promise<RunProcess[]> => {
      const [stat, command] = [await read(pid, 'stat'), await read(pid, 'cmdline')];
      const [state, , ownGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // A zombie has ended: only its parent has not asked for its exit code yet.
      if (!stat || state === 'Z') return [];
      const isMember = Number(ownGroup) === group && !isOld;
      if (!isMember && !command.includes(folder) && !(await hasInEnvironment(pid, folder)))
        return [];
      return [{ pid, command: command.replaceAll('\0', ' ').trim() }];
    }),
  );
  return found.flat();
}

/** Returns the processes of a run that do not end by themselves now that jest has ended. */
export async function processesLeft(scope: RunScope): Promise<RunProcess[]> {
  const until = performance.now() + endMs;
  for (;;) {
    const left = await processesOf(scope);
    if (left.length === 0 || performance.now() > until) return left;
    await sleep(checkEveryMs);
  }
}

/**
 * Ends the processes of a run and waits until they are gone. PostgreSQL shuts down at once by itself,
 * because otherwise its shared memory would stay; everything else is killed.
 */
export async function endProcesses(scope: RunScope): Promise<void> {
  const asked = new Set<number>();
  for (let checks = 0; ; checks += 1) {
    const left = await processesOf(scope);
    if (left.length === 0) return;
    for (const { pid, command } of left) {
      const isPostgres = /^postgres: |\/postgres -D /.test(command) && checks < patience;
      if (!isPostgres) signal(pid, 'SIGKILL');
      // Its other processes end with the first one.
      else if (!command.startsWith('postgres: ') && !asked.has(pid)) signal(pid, 'SIGQUIT');
      asked.add(pid);
    }
    await sleep(checkEveryMs);
  }
}

/** True when the id of a run's group belongs to a later process, which has nothing to do with it. */
async function isReused(group: number, folder: string): Promise<boolean> {
  const leads = (await read(group, 'stat')) !== '';
  return leads && !(await hasInEnvironment(group, folder));
}

async function hasInEnvironment(pid: number, folder: string): Promise<boolean> {
  return (await read(pid, 'environ')).includes(folder);
}

/** Returns an empty text for a process that has ended, or belongs to another user. */
function read(pid: number, file: 'stat' | 'cmdline' | 'environ'): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
