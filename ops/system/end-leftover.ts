import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Ends the program that a killed launcher left behind on a folder: the one of the pid file's first
 * line, when its command line still names the folder.
 */
export async function endLeftover(
  pidFile: string,
  folder: string,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  const pid = await pidIn(pidFile);
  if (!pid || !(await worksOn(folder, pid))) return;
  process.kill(pid, signal);
  while (await worksOn(folder, pid)) await sleep(50);
}

/** Null where there is none. */
export async function pidIn(pidFile: string): Promise<number | null> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  return Number(text.split('\n')[0]) || null;
}

async function worksOn(folder: string, pid: number): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.includes(folder);
}
