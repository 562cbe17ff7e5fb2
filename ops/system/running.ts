import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newLogger } from '@souk/platform/runtime/logger';
import { trustAuthority } from '@souk/platform/runtime/tls/trust-authority';
import { z } from 'zod';
import { type ModeName, modeNames } from '../modes/mode.ts';
import { CannotStart } from './cannot-start.ts';
import { issuerOf, publicUrlOf, type SystemPlan, schemeOf, webUrlOf } from './environment.ts';
import { isAlive } from './is-alive.ts';
import type { Replicas } from './replicas.ts';
import { type Processes, pidsOf } from './restartable.ts';
import { services, subgraphs } from './subgraphs.ts';
import { writePrivateFile } from './write-private-file.ts';

const shape = z.object({
  mode: z.enum(modeNames),
  gatewayUrl: z.string(),
  /** Where the pages are; a shop may have none. */
  webUrl: z.string().optional(),
  issuer: z.string(),
  /** `postgresql://…`, `kafka://host:port`, or `kafka+ssl://host:port`. */
  busUrl: z.string(),
  databases: z.record(z.string(), z.string()),
  /** A PEM file with the authority of its certificates, when it has TLS. */
  caFile: z.string().optional(),
  /** Internal address of each subgraph, for `/graphql`. */
  services: z.record(z.string(), z.string()),
  /** Address of each service for `/health`, `/ready` and `/metrics`. The previous release has none. */
  management: z.record(z.string(), z.string()).default({}),
  /** Process ids of the launcher, PostgreSQL and every service that has its own process. */
  pids: z.record(z.string(), z.number()),
});

/** The running system, as `running.json` in its state folder describes it. */
export type RunningSystem = z.infer<typeof shape>;

/** Describes a system that was started as planned. */
export function describeRunning(
  mode: ModeName,
  { replicas, ...plan }: SystemPlan & { readonly replicas: Pick<Replicas, 'managementPorts'> },
  processes: Processes,
): RunningSystem {
  const webUrl = webUrlOf(plan);
  return {
    mode,
    gatewayUrl: publicUrlOf(plan),
    ...(webUrl !== null && { webUrl }),
    issuer: issuerOf(plan),
    busUrl: plan.broker.address,
    databases: plan.urls,
    ...(plan.certificates && { caFile: plan.certificates.caFile }),
    services: addressesOf(schemeOf(plan), subgraphs, plan.ports),
    // Probes and Prometheus get no secrets there, and clients do not reach it.
    management: {
      ...addressesOf('http', services, plan.ports.management),
      ...addressesOf('http', Object.keys(replicas.managementPorts), replicas.managementPorts),
    },
    pids: pidsOf(processes),
  };
}

function addressesOf<Name extends string>(
  scheme: string,
  names: readonly Name[],
  ports: Readonly<Record<Name, number>>,
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `${scheme}://127.0.0.1:${ports[name]}`]));
}

const fileIn = (folder: string) => join(folder, 'running.json');

/** Makes this process trust the authority of a running system, if it has TLS. */
export function trustRunning({ caFile }: RunningSystem): void {
  trustAuthority(caFile ?? null, newLogger('tls', 'error'));
}

/** Finds the system that runs on a state folder; null when none does. */
export async function runningIn(folder: string): Promise<RunningSystem | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null);
  const running = text === null ? null : parseRunning(text);
  return running && isAlive(running.pids.launcher) ? running : null;
}

/** Reads the content of `running.json`; null when it is damaged. */
export function parseRunning(text: string): RunningSystem | null {
  try {
    const { way, ...rest } = JSON.parse(text);
    // The previous release wrote `way`: its running system must not count as stopped.
    return shape.parse({ mode: way, ...rest });
  } catch {
    return null;
  }
}

/** Writes `running.json`. Only its owner may read it, as it holds the databases' passwords. */
export async function writeRunning(folder: string, system: RunningSystem): Promise<void> {
  await writePrivateFile(fileIn(folder), system);
}

export async function removeRunning(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

/** Throws CannotStart when a system already runs on the folder. */
export async function assertNotRunning(folder: string): Promise<void> {
  const running = await runningIn(folder);
  if (running)
    throw new CannotStart(`Souk is already running at ${running.gatewayUrl}: stop it first.`);
}
