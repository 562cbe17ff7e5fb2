import { access, constants, mkdir } from 'node:fs/promises';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Broker } from '../ways/broker.ts';
import type { Begun, Identity, WayName } from '../ways/way.ts';
import { wayOf } from '../ways/ways.ts';
import { compiledIn } from './child.ts';
import { Children } from './children.ts';
import { makeDatabases } from './databases.ts';
import {
  type Environment,
  gatewayEnvironment,
  inherited,
  issuerOf,
  type Plan,
  publicUrlOf,
  subgraphEnvironment,
} from './environment.ts';
import { CannotStart } from './faults.ts';
import { type Hosted, host, readAhead } from './host.ts';
import { type Parts, pidsOf } from './part.ts';
import { portsFor } from './ports.ts';
import { type Cluster, startPostgres } from './postgres.ts';
import { assertNotRunning, forgetRunning, type RunningSystem, tellRunning } from './running.ts';
import { secretsIn } from './secrets.ts';
import { type Report, step } from './steps.ts';
import { type Service, type SubgraphName, subgraphs } from './subgraphs.ts';

export type SystemSettings = {
  readonly way: WayName;
  /** Where everything is kept. */
  readonly folder: string;
  /** `together`: all subgraphs in this process. `apart`: a process for each. */
  readonly hosting: 'together' | 'apart';
  /** Where browsers come in; 0 takes a free port. */
  readonly gatewayPort: number;
  readonly identityPort: number;
  /** Only Kafka has one of its own. */
  readonly brokerPort: number;
  /** Whether what was acknowledged must outlive a power cut. */
  readonly durable: boolean;
  /** More settings for every service. */
  readonly overrides: Environment;
  readonly report: Report;
};

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
  readonly parts: Parts;
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
  const children = new Children(logFile);
  // Those that were not stopped in time.
  ending.defer(() => children.kill());
  const early = { ...inherited(), ...overrides };
  const apart = ['gateway' as const, ...(hosting === 'apart' ? subgraphs : [])];
  await all(apart.map((name) => children.prepare(name, early)));
  if (hosting === 'together') readAhead();
  const { cluster, begun, broker, ...known } = await ground(settings, ending);
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
      step(report, name, () => (hosting === 'apart' ? run(name) : here(name))),
    ),
  ]);
  const parts = { postgres: cluster, ...begun.parts(), ...children.parts(restart) };
  const running = runningSystem(settings.way, plan, parts);
  const tell = () => tellRunning(folder, { ...running, pids: pidsOf(parts) });
  await tell();
  ending.defer(() => forgetRunning(folder));
  const stop = () => ending.disposeAsync();
  const handles = { children, postgres: cluster, broker, identity, parts, restart, tell, stop };
  return { folder, running, plan, ...handles };
}

/** What the services stand on: PostgreSQL, a database for each, the broker and its topics. */
async function ground(settings: SystemSettings, ending: AsyncDisposableStack) {
  const { folder, report } = settings;
  const way = await wayOf(settings.way);
  await way.clear(folder);
  const [ports, secrets] = [await portsFor(settings), await secretsIn(folder)];
  const postgres = async () => {
    const cluster = await startPostgres(folder, secrets.postgres, settings);
    ending.defer(cluster.stop);
    return cluster;
  };
  const beside = async () => {
    const begun = await way.begin({ folder, ports, report });
    ending.defer(begun.stop);
    return begun;
  };
  const [cluster, begun] = await all([step(report, 'PostgreSQL', postgres), beside()]);
  const make = () => makeDatabases(cluster.url, secrets, way.databases);
  const urls = await step(report, 'databases', make);
  const open = () => begun.openBroker({ cluster: cluster.url, urls, secrets });
  const broker = await step(report, 'topics', open);
  return { ports, secrets, cluster, begun, urls, broker };
}

/** Waits for all, also when one fails: what has started is then known, and can be ended. */
async function all<const Starting extends readonly Promise<unknown>[]>(starting: Starting) {
  await Promise.allSettled(starting);
  return Promise.all(starting);
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new CannotStart(`${folder} can't be written: choose another with SOUK_STATE.`);
  }
  await assertNotRunning(folder);
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

function runningSystem(way: WayName, plan: Plan, parts: Parts): RunningSystem {
  const places = subgraphs.map((name) => [name, `http://127.0.0.1:${plan.ports[name]}`]);
  return {
    way,
    gatewayUrl: publicUrlOf(plan),
    issuer: issuerOf(plan),
    busUrl: plan.broker.address,
    databases: plan.urls,
    services: Object.fromEntries(places),
    pids: pidsOf(parts),
  };
}
