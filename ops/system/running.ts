import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type ModeName, modeNames } from '../modes/mode.ts';
import { CannotStart } from './cannot-start.ts';
import { issuerOf, type Plan, publicUrlOf } from './environment.ts';
import { isAlive } from './is-alive.ts';
import { type Processes, pidsOf } from './restartable.ts';
import { subgraphs } from './subgraphs.ts';
import { writePrivateFile } from './write-private-file.ts';

const shape = z.object({
  mode: z.enum(modeNames),
  gatewayUrl: z.string(),
  issuer: z.string(),
  /** `postgresql://…`, or `kafka://host:port`. */
  busUrl: z.string(),
  databases: z.record(z.string(), z.string()),
  /** Where each service serves `/graphql`, `/health`, `/ready` and `/metrics`, for who is inside. */
  services: z.record(z.string(), z.string()),
  /** By name: the launcher, PostgreSQL, and each process of a service. */
  pids: z.record(z.string(), z.number()),
});

/** What a state folder says of the system that runs on it. */
export type RunningSystem = z.infer<typeof shape>;

/** A system that runs as it was planned. */
export function describeRunning(mode: ModeName, plan: Plan, processes: Processes): RunningSystem {
  const places = subgraphs.map((name) => [name, `http://127.0.0.1:${plan.ports[name]}`]);
  return {
    mode,
    gatewayUrl: publicUrlOf(plan),
    issuer: issuerOf(plan),
    busUrl: plan.broker.address,
    databases: plan.urls,
    services: Object.fromEntries(places),
    pids: pidsOf(processes),
  };
}

const fileIn = (folder: string) => join(folder, 'running.json');

/** The system that runs on a state folder; null when none does. */
export async function runningIn(folder: string): Promise<RunningSystem | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null);
  const running = text === null ? null : parsed(text);
  return running && isAlive(running.pids.launcher) ? running : null;
}

/** Null for what only a disk can have made of it. */
function parsed(text: string): RunningSystem | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Only the owner may read it: it names databases with their passwords. */
export async function writeRunning(folder: string, system: RunningSystem): Promise<void> {
  await writePrivateFile(fileIn(folder), system);
}

export async function removeRunning(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

/** Throws CannotStart when a system runs on the folder already. */
export async function assertNotRunning(folder: string): Promise<void> {
  const running = await runningIn(folder);
  if (running) throw new CannotStart(`Souk runs already: ${running.gatewayUrl}`);
}
