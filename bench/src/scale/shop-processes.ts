import { serviceOf } from '@souk/ops/system/replicas';
import type { System } from '@souk/ops/system/start-system';
import { cpuSeconds, memoryMb } from '../processes.ts';

/** The processes of a shop that are not this one: services, PostgreSQL, brokers, provider. */
const pidsOf = ({ processes }: System) =>
  Object.entries(processes).map(([name, { pid }]) => ({ name, pid }));

/** Returns the memory of a shop (PSS), in megabytes. */
export function shopMemoryMb(system: System): number {
  return pidsOf(system).reduce((sum, { pid }) => sum + memoryMb(pid), 0);
}

/** CPU time by part of the shop, in seconds: the processes of one service, or the brokers, are one part. */
export type CpuByPart = ReadonlyMap<string, number>;

/** Returns the CPU time that each part of a shop has used so far. */
export function cpuByPart(system: System): CpuByPart {
  const used = new Map<string, number>();
  for (const { name, pid } of pidsOf(system)) {
    const part = serviceOf(name as Parameters<typeof serviceOf>[0]);
    used.set(part, (used.get(part) ?? 0) + cpuSeconds(pid));
  }
  return used;
}

/** Returns the milliseconds of CPU that each of `count` orders took, by part, the largest first. */
export function cpuPerOrder(before: CpuByPart, after: CpuByPart, count: number): CpuByPart {
  const parts = [...after].map(([part, used]): [string, number] => [
    part,
    ((used - (before.get(part) ?? 0)) * 1_000) / count,
  ]);
  return new Map(parts.sort(([, one], [, other]) => other - one));
}
