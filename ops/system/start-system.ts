import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Broker } from '../modes/broker.ts';
import type { Identity, StartedMode } from '../modes/mode.ts';
import { startBaseEnvironment } from './base-environment.ts';
import { compileCacheIn } from './child.ts';
import { Children } from './children.ts';
import {
  type Environment,
  gatewayEnvironment,
  inherited,
  type Plan,
  subgraphEnvironment,
} from './environment.ts';
import { type Hosted, host, readAhead } from './host.ts';
import type { Cluster } from './postgres.ts';
import type { Processes } from './restartable.ts';
import { describeRunning, type RunningSystem, removeRunning, writeRunning } from './running.ts';
import { prepareStateFolder } from './state-folder.ts';
import { step } from './step.ts';
import { type Service, type SubgraphName, subgraphs } from './subgraphs.ts';
import type { SystemSettings } from './system-settings.ts';
import { waitForAll } from './wait-for-all.ts';

/** A running shop, and how to stop it and to hurt it. */
export type System = {
  readonly folder: string;
  readonly running: RunningSystem;
  readonly plan: Plan;
  readonly children: Children;
  readonly postgres: Cluster;
  readonly broker: Broker;
  readonly identity: Identity;
  /** All processes beside this one. */
  readonly processes: Processes;
  /** Starts a service again that was stopped or killed; `overrides` win over waitForAll its settings. */
  readonly restart: (name: Service, overrides?: Environment) => Promise<void>;
  /** Tells whoever looks into the folder which processes run now. */
  readonly tell: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts everything, what does not wait for one another at once. Throws CannotStart. */
export async function startSystem(settings: SystemSettings): Promise<System> {
  const ending = new AsyncDisposableStack();
  try {
    await prepareStateFolder(settings.folder);
    enableCompileCache(compileCacheIn(settings.folder));
    const system = await start(settings, ending);
    flushCompileCache();
    return system;
  } catch (error) {
    await ending.disposeAsync();
    throw error;
  }
}

async function start(settings: SystemSettings, ending: AsyncDisposableStack): Promise<System> {
  const { folder, report, hosting, overrides } = settings;
  const logFile = join(folder, 'souk.log');
  const children = new Children(logFile);
  // Those that were not stopped in time.
  ending.defer(() => children.kill());
  const early = { ...inherited(), ...overrides };
  const apart = ['gateway' as const, ...(hosting === 'apart' ? subgraphs : [])];
  await waitForAll(apart.map((name) => children.prepare(name, early)));
  const meanwhile = hosting === 'together' ? readAhead : () => {};
  const { cluster, started, broker, ...known } = await startBaseEnvironment(
    settings,
    ending,
    meanwhile,
  );
  const plan = { ...known, broker, overrides, logFile };
  const login = ending.use(new AsyncDisposableStack());
  const hosted: Hosted[] = [];
  ending.defer(() => stopAll(children, hosted));
  const run = (name: Service, more: Environment = {}) =>
    children.of(name).run({ ...environmentOf(name, plan), ...more });
  const restart = async (name: Service, more: Environment = {}) => {
    await children.prepare(name, { ...early, ...more });
    await run(name, more);
  };
  const here = (name: SubgraphName) => startHere(name, plan, hosted);
  const [identity] = await waitForAll([
    step(report, 'identity', () => startIdentity(started, plan, login)),
    step(report, 'gateway', () => run('gateway')),
    ...subgraphs.map((name) =>
      step(report, name, () => (hosting === 'apart' ? run(name) : here(name))),
    ),
  ]);
  const processes = { postgres: cluster, ...started.processes(), ...children.processes(restart) };
  const now = () => describeRunning(settings.mode, plan, processes);
  const tell = () => writeRunning(folder, now());
  await tell();
  ending.defer(() => removeRunning(folder));
  const stop = () => ending.disposeAsync();
  const handles = { children, postgres: cluster, broker, identity, processes, restart, tell, stop };
  return { folder, running: now(), plan, ...handles };
}

async function startIdentity(
  started: StartedMode,
  plan: Plan,
  ending: AsyncDisposableStack,
): Promise<Identity> {
  const identity = await started.startIdentity(plan);
  ending.defer(identity.stop);
  return identity;
}

/** Starts a subgraph in this process, whose own output is for whoever started it. */
async function startHere(name: SubgraphName, plan: Plan, hosted: Hosted[]): Promise<void> {
  const environment = { ...subgraphEnvironment(name, plan), LOG_FILE: plan.logFile };
  hosted.push(await host(name, environment));
}

function environmentOf(name: Service, plan: Plan): Environment {
  return name === 'gateway' ? gatewayEnvironment(plan) : subgraphEnvironment(name, plan);
}

async function stopAll(children: Children, hosted: readonly Hosted[]): Promise<void> {
  await children.stop();
  await Promise.all(hosted.map(({ stop }) => stop()));
}
