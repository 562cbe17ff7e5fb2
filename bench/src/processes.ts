import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ids of the process and all its descendants. Linux only. */
function processTree(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(processTree)];
}

/** None for a process that has just ended. */
function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return text.split(' ').filter(Boolean).map(Number);
}

/** Proportional set size of a process and its descendants, in megabytes. */
export function memoryMb(pid: number): number {
  return processTree(pid).reduce((sum, one) => sum + ownMemoryMb(one), 0);
}

/** Proportional set size of a process alone, in megabytes. */
export function ownMemoryMb(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1_024;
}

/** CPU use of the process and its descendants without requests, in percent of one core. */
export async function idlePercent(pid: number, seconds: number): Promise<number> {
  const before = cpuSeconds(pid);
  await sleep(seconds * 1_000);
  return ((cpuSeconds(pid) - before) / seconds) * 100;
}

const ticksPerSecond = 100;

/** CPU time that a process and its descendants, also those that have ended, have used so far, in seconds. */
export function cpuSeconds(pid: number): number {
  const ticks = processTree(pid).map(ticksOf);
  return ticks.reduce((sum, one) => sum + one, 0) / ticksPerSecond;
}

/** The time of a process, and of its children that it has waited for. */
function ticksOf(pid: number): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    return fields
      .split(' ')
      .slice(11, 15)
      .reduce((sum, one) => sum + Number(one), 0);
  } catch {
    // It has just ended, and counts as a child of its parent from now on.
    return 0;
  }
}
