import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CannotStart } from './faults.ts';

const shape = z.object({
  way: z.literal('embedded'),
  gatewayUrl: z.string(),
  issuer: z.string(),
  busUrl: z.string(),
  databases: z.record(z.string(), z.string()),
  /** Where each service serves `/graphql`, `/health`, `/ready` and `/metrics`, for who is inside. */
  services: z.record(z.string(), z.string()),
  /** By name: the launcher, PostgreSQL, and each process of a service. */
  pids: z.record(z.string(), z.number()),
});

/** What a state folder says of the system that runs on it. */
export type RunningSystem = z.infer<typeof shape>;

const fileIn = (folder: string) => join(folder, 'running.json');

/** The system that runs on a state folder; null when none does. */
export async function runningIn(folder: string): Promise<RunningSystem | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  const { data } = shape.safeParse(JSON.parse(text));
  return data && isAlive(data.pids.launcher) ? data : null;
}

/** Only the owner may read it: it names databases with their passwords. */
export async function tellRunning(folder: string, system: RunningSystem): Promise<void> {
  await writeFile(fileIn(folder), JSON.stringify(system, null, 2), { mode: 0o600 });
}

export async function forgetRunning(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

/** Throws CannotStart when a system runs on the folder already. */
export async function assertNotRunning(folder: string): Promise<void> {
  const running = await runningIn(folder);
  if (running) throw new CannotStart(`Souk runs already: ${running.gatewayUrl}`);
}

function isAlive(pid: number | undefined): boolean {
  if (!pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
