import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { endProcesses, type RunScope } from './run-processes.ts';

const prefix = 'souk-test-';
const program = 'tools/test.ts';
const groupFile = 'group';

/** How many failed runs keep their logs. */
const keptRunsMax = 5;

/** The temporary folder of a test run: it holds all that its tests write. */
export async function newRunFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  // PostgreSQL may have to run as another user, who must be able to enter.
  await chmod(folder, 0o711);
  mkdirSync(logsIn(folder));
  return folder;
}

/** The folder for the logs of shops and of PostgreSQL, which a failed run keeps. */
export const logsIn = (folder: string) => join(folder, 'logs');

/** Stores the process group of a run, so that a later run can end what a killed one has left. */
export function storeGroup({ folder, group }: RunScope): void {
  writeFileSync(join(folder, groupFile), String(group));
}

/** Ends the processes of a run and deletes its folder. */
export async function endRun(scope: RunScope): Promise<void> {
  await endProcesses(scope);
  await rm(scope.folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Ends what killed runs have left: their processes and folders. Returns the folders. */
export async function endLeftRuns(): Promise<string[]> {
  const left: string[] = [];
  for (const name of await readdir(tmpdir())) {
    if (
      !name.startsWith(prefix) ||
      (await isRunning(Number.parseInt(name.slice(prefix.length), 10)))
    )
      continue;
    const folder = join(tmpdir(), name);
    const group = Number(await readFile(join(folder, groupFile), 'utf8').catch(() => '0'));
    await endRun({ folder, group });
    left.push(folder);
  }
  return left;
}

/** True when the process is a run of the tests: its id may belong to another process by now. */
async function isRunning(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes(program);
}

/**
 * Copies the logs of a failed run to a folder that stays, beside those of the last few: the logs in
 * its folder for logs, and those of shops that did not stop. Returns that folder; null when there are
 * no logs.
 */
export async function keepLogs(folder: string, keptIn: string): Promise<string | null> {
  const logs = (await readdir(logsIn(folder))).map((name) => join(logsIn(folder), name));
  const others = (await readdir(folder)).map((name) => join(folder, name, 'souk.log'));
  const found = [...logs, ...others.filter((file) => existsSync(file))];
  if (found.length === 0) return null;
  const kept = join(keptIn, new Date().toISOString().replaceAll(/[:.]/g, '-'));
  await mkdir(kept, { recursive: true });
  for (const file of found) {
    const name = basename(file) === 'souk.log' ? `${basename(dirname(file))}.log` : basename(file);
    await copyFile(file, join(kept, name));
  }
  const runs = (await readdir(keptIn)).sort();
  for (const old of runs.slice(0, -keptRunsMax)) await rm(join(keptIn, old), { recursive: true });
  return kept;
}
