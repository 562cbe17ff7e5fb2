import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Ends the program that a killed launcher left behind on a state folder: the one of the pid file,
 * when its command line still names the folder.
 */
export async function endLeftover(pidFile: string, folder: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  if (!pid || !(await worksOn(folder, pid))) return;
  process.kill(pid, 'SIGTERM');
  while (await worksOn(folder, pid)) await sleep(50);
}

async function worksOn(folder: string, pid: number): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.includes(folder);
}
