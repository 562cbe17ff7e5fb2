import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Broker } from '../modes/broker.ts';
import type { Begun, Identity } from '../modes/mode.ts';
import { all } from './all.ts';
import { ground } from './base-environment.ts';
import { compiledIn, prepareChild } from './child.ts';
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
import { forgetRunning, type RunningSystem, runningAs, tellRunning } from './running.ts';
import type { SystemSettings } from './settings.ts';
import { prepareFolder } from './state-folder.ts';
import { step } from './steps.ts';
import { type Service, type SubgraphName, subgraphs } from './subgraphs.ts';
import { watchedChild } from './watched-child.ts';

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
  /** Starts a service again that was stopped or killed; `overrides` win over all its settings. */
  readonly restart: (name: Service, overrides?: Environment) => Promise<void>;
  /** Tells whoever looks into the folder which processes run now. */
  readonly tell: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts everything, what does not wait for one another at once. Throws CannotStart. */
export async function startSystem(settings: SystemSettings): Promise<System> {
  const ending = new AsyncDisposableStack();
  try {
    await prepareFolder(settings.folder);
    enableCompileCache(compiledIn(settings.folder));
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
  const prepare = hosting === 'watched' ? watchedChild(report) : prepareChild;
  const children = new Children(logFile, prepare);
  // Those that were not stopped in time.
  ending.defer(() => children.kill());
  const early = { ...inherited(), ...overrides };
  const apart = ['gateway' as const, ...(hosting === 'together' ? [] : subgraphs)];
  await all(apart.map((name) => children.prepare(name, early)));
  const meanwhile = hosting === 'together' ? readAhead : () => {};
  const { cluster, begun, broker, ...known } = await ground(settings, ending, meanwhile);
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
  const [identity] = await all([
    step(report, 'identity', () => startIdentity(begun, plan, login)),
    step(report, 'gateway', () => run('gateway')),
    ...subgraphs.map((name) =>
      step(report, name, () => (hosting === 'together' ? here(name) : run(name))),
    ),
  ]);
  const processes = { postgres: cluster, ...begun.processes(), ...children.processes(restart) };
  const now = () => runningAs(settings.way, plan, processes);
  const tell = () => tellRunning(folder, now());
  await tell();
  ending.defer(() => forgetRunning(folder));
  const stop = () => ending.disposeAsync();
  const handles = { children, postgres: cluster, broker, identity, processes, restart, tell, stop };
  return { folder, running: now(), plan, ...handles };
}

async function startIdentity(
  begun: Begun,
  plan: Plan,
  ending: AsyncDisposableStack,
): Promise<Identity> {
  const identity = await begun.startIdentity(plan);
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
