import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Ends the process that a killed launcher left behind on a folder: the one whose id is in the first
 * line of the pid file, if its command line still names the folder.
 */
export async function endLeftover(
  pidFile: string,
  folder: string,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  const pid = await pidIn(pidFile);
  if (!pid || !(await usesFolder(pid, folder))) return;
  process.kill(pid, signal);
  while (await usesFolder(pid, folder)) await sleep(50);
}

/** Reads the process id in a pid file; null when there is none. */
export async function pidIn(pidFile: string): Promise<number | null> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  return Number(text.split('\n')[0]) || null;
}

async function usesFolder(pid: number, folder: string): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.includes(folder);
}
