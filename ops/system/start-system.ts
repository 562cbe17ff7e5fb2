import { access, constants, mkdir } from 'node:fs/promises';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { closedOnFailure } from '@souk/platform/runtime/closed-on-failure';
import { logDestination } from '@souk/platform/runtime/log/log-destinations';
import type { Broker } from '../modes/broker.ts';
import type { Identity, StartedMode } from '../modes/mode.ts';
import { startVerifier } from '../verifier/start-verifier.ts';
import { type BaseEnvironment, startBaseEnvironment } from './base-environment.ts';
import { CannotStart } from './cannot-start.ts';
import { compileCacheIn } from './child.ts';
import type { Children } from './children.ts';
import {
  type Environment,
  inherited,
  issuerAndKeys,
  type SystemPlan,
  schemeOf,
  subgraphEnvironment,
} from './environment.ts';
import { type Hosted, host, preloadSubgraphs } from './host.ts';
import type { Cluster } from './postgres.ts';
import { openReplicas, type Replica } from './replicas.ts';
import type { Processes } from './restartable.ts';
import {
  assertNotRunning,
  describeRunning,
  type RunningSystem,
  removeRunning,
  writeRunning,
} from './running.ts';
import { prepareChildren, serviceRunner } from './service-runner.ts';
import { startWeb } from './start-web.ts';
import { step } from './step.ts';
import { type SubgraphName, subgraphs } from './subgraphs.ts';
import { undoSwap } from './swap-folder.ts';
import type { SystemSettings } from './system-settings.ts';
import { waitForAll } from './wait-for-all.ts';

/** A running shop: how to stop it, and its parts, into which tests inject faults. */
export type System = {
  readonly folder: string;
  readonly running: RunningSystem;
  readonly plan: SystemPlan;
  readonly children: Children;
  readonly postgres: Cluster;
  readonly broker: Broker;
  readonly identity: Identity;
  /** All processes other than this one. */
  readonly processes: Processes;
  /** The address of one process of a service, which leads to no other one. */
  readonly addressOf: (name: Replica) => string;
  /** Starts a stopped or killed service again; `overrides` win over all its settings. */
  readonly restart: (name: Replica, overrides?: Environment) => Promise<void>;
  /** Writes the current process ids to `running.json`. */
  readonly updateRunning: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts the whole system, independent parts at the same time. Throws CannotStart. */
export async function startSystem(settings: SystemSettings): Promise<System> {
  return closedOnFailure(async (cleanup) => {
    await prepareStateFolder(settings.folder);
    enableCompileCache(compileCacheIn(settings.folder));
    const system = await start(settings, cleanup);
    flushCompileCache();
    return system;
  });
}

/** Creates the state folder if it is missing. Throws CannotStart when it can't be used. */
async function prepareStateFolder(folder: string): Promise<void> {
  await undoSwap(folder);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new CannotStart(`${folder} can't be written: choose another folder with SOUK_STATE.`);
  }
  await assertNotRunning(folder);
}

async function start(settings: SystemSettings, cleanup: AsyncDisposableStack): Promise<System> {
  const { folder, print, hosting, replicas: count = 1 } = settings;
  const logFile = join(folder, 'souk.log');
  // Opened here first, so that the limits are those of the launcher.
  const log = logDestination(logFile, settings.logLimits);
  cleanup.defer(() => log.close());
  const early = { ...inherited(), ...settings.overrides };
  const children = await prepareChildren(settings, logFile, early, cleanup);
  const onStarting = hosting === 'one-process' ? preloadSubgraphs : () => {};
  const base = await startBaseEnvironment(settings, cleanup, onStarting);
  const verifier = cleanup.use(await startVerifier(logFile, verifierOf(base), () => running()));
  const plan = planOf(base, verifier.gatewaySettings, logFile, settings);
  const identityCleanup = cleanup.use(new AsyncDisposableStack());
  const hosted: Hosted[] = [];
  const replicas = await openReplicas(plan.ports, count, cleanup);
  cleanup.defer(() => stopAll(children, hosted));
  const { runAll, restart } = serviceRunner({ children, plan, replicas, count, early });
  const startSubgraph = async (name: SubgraphName) =>
    void (await (hosting === 'one-process' ? startInProcess(name, plan, hosted) : runAll(name)));
  const [identity, web] = await waitForAll([
    step(print, 'identity', () => startIdentity(base.mode, plan, identityCleanup)),
    startPages(settings, plan, cleanup),
    step(print, 'gateway', () => runAll('gateway')),
    ...subgraphs.map((name) => step(print, name, () => startSubgraph(name))),
  ]);
  const processes = { ...processesOf(base), ...children.processes(restart), ...web };
  const running = () => describeRunning(settings.mode, { ...plan, replicas }, processes);
  const updateRunning = () => writeRunning(folder, running());
  await updateRunning();
  cleanup.defer(() => removeRunning(folder));
  const stop = () => cleanup.disposeAsync();
  const addressOf = (name: Replica) => `${schemeOf(plan)}://127.0.0.1:${replicas.portOf(name)}`;
  const { cluster: postgres, broker } = base;
  const parts = { addressOf, children, postgres, broker, identity, processes };
  return { folder, running: running(), plan, ...parts, restart, updateRunning, stop };
}

function processesOf({ cluster, mode }: BaseEnvironment): Processes {
  return { postgres: cluster, ...mode.processes() };
}

function verifierOf(base: BaseEnvironment) {
  return { ...issuerAndKeys(base), certificate: base.certificates?.filesOf('verifier') ?? null };
}

/** Settings for the gateway that only this system needs are those of its mode and of its verifier. */
function planOf(
  { cluster: _, mode, ...addresses }: BaseEnvironment,
  verifierSettings: Environment,
  logFile: string,
  { overrides, hashPasses }: SystemSettings,
): SystemPlan {
  const gatewaySettings = { ...mode.gatewaySettings, ...verifierSettings };
  const own = { overrides, ...(hashPasses !== undefined && { hashPasses }) };
  return { ...addresses, gatewaySettings, ...own, logFile };
}

/** Starts the pages, if the system has any. Returns their process, if they have one. */
async function startPages(
  { hosting, print }: SystemSettings,
  plan: SystemPlan,
  cleanup: AsyncDisposableStack,
): Promise<Processes> {
  if (plan.ports.web === null) return {};
  const web = await step(print, 'web', () => startWeb(plan, hosting));
  cleanup.defer(web.stop);
  return web.processes;
}

async function startIdentity(
  mode: StartedMode,
  plan: SystemPlan,
  cleanup: AsyncDisposableStack,
): Promise<Identity> {
  const identity = await mode.startIdentity(plan);
  cleanup.defer(identity.stop);
  return identity;
}

/** Starts a subgraph in this process. It logs to the file, as stdout belongs to the caller. */
async function startInProcess(
  name: SubgraphName,
  plan: SystemPlan,
  hosted: Hosted[],
): Promise<void> {
  const environment = { ...subgraphEnvironment(name, plan), LOG_FILE: plan.logFile };
  hosted.push(await host(name, environment));
}

async function stopAll(children: Children, hosted: readonly Hosted[]): Promise<void> {
  await children.stop();
  await Promise.all(hosted.map(({ stop }) => stop()));
}
