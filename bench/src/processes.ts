import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ids of the process and all its descendants. Linux only. */
function processTree(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...children.split(' ').filter(Boolean).map(Number).flatMap(processTree)];
}

/** Proportional set size of a process and its descendants, in megabytes. */
export function memoryMb(pid: number): number {
  const pss = processTree(pid).map((one) => {
    const rollup = readFileSync(`/proc/${one}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  });
  return pss.reduce((sum, kb) => sum + kb, 0) / 1_024;
}

/** CPU use of the process and its descendants without requests, in percent of one core. */
export async function idlePercent(pid: number, seconds: number): Promise<number> {
  const before = cpuSeconds(pid);
  await sleep(seconds * 1_000);
  return ((cpuSeconds(pid) - before) / seconds) * 100;
}

const ticksPerSecond = 100;

/** CPU time that a process and its living descendants have used so far, in seconds. */
export function cpuSeconds(pid: number): number {
  return ticks(pid) / ticksPerSecond;
}

function ticks(pid: number): number {
  return processTree(pid)
    .map((one) => {
      const fields = readFileSync(`/proc/${one}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return Number(fields[11]) + Number(fields[12]);
    })
    .reduce((sum, one) => sum + one, 0);
}
