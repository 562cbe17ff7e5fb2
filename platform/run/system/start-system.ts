import { access, constants, mkdir } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { startProvider } from '@souk/auth/provider/start-provider';
import { loggerOf } from '../../src/logger.ts';
import { type Child, compiledIn, startChild } from './child.ts';
import { makeDatabases } from './databases.ts';
import {
  type Environment,
  gatewayEnvironment,
  issuerOf,
  type Plan,
  publicUrlOf,
  realmEnvironment,
  subgraphEnvironment,
} from './environment.ts';
import { CannotStart } from './faults.ts';
import { type Hosted, host, mainOf, readAhead } from './host.ts';
import { portsFor } from './ports.ts';
import { type Cluster, startPostgres } from './postgres.ts';
import { assertNotRunning, forgetRunning, type RunningSystem, tellRunning } from './running.ts';
import { secretsIn } from './secrets.ts';
import { type Report, step } from './steps.ts';
import { type SubgraphName, subgraphs } from './subgraphs.ts';

export type SystemSettings = {
  /** Where everything is kept. */
  readonly folder: string;
  /** `together`: all subgraphs in this process. `apart`: a process for each. */
  readonly hosting: 'together' | 'apart';
  /** Where browsers come in; 0 takes a free port. */
  readonly gatewayPort: number;
  readonly identityPort: number;
  /** Whether what was acknowledged must outlive a power cut. */
  readonly durable: boolean;
  /** More settings for every service. */
  readonly overrides: Environment;
  readonly report: Report;
};

type Service = SubgraphName | 'gateway';

/** A running shop, and how to stop it and to hurt it. */
export type System = {
  readonly folder: string;
  readonly running: RunningSystem;
  readonly plan: Plan;
  /** The services that are processes of their own, as they run now, by name. */
  readonly children: Map<string, Child>;
  readonly postgres: Cluster;
  /** Starts a service again that was stopped or killed. */
  readonly restart: (name: Service) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts everything, what does not wait for one another at once. Throws CannotStart. */
export async function startSystem(settings: SystemSettings): Promise<System> {
  const ending = new AsyncDisposableStack();
  try {
    await prepareFolder(settings.folder);
    enableCompileCache(compiledIn(settings.folder));
    return await start(settings, ending);
  } catch (error) {
    await ending.disposeAsync();
    throw error;
  }
}

type Place = {
  readonly plan: Plan;
  readonly ending: AsyncDisposableStack;
  /** The subgraphs of this process. */
  readonly hosted: Hosted[];
  readonly report: Report;
};

async function start(settings: SystemSettings, ending: AsyncDisposableStack): Promise<System> {
  const { folder, report, hosting, overrides } = settings;
  if (hosting === 'together') readAhead();
  const ports = await portsFor(settings);
  const secrets = await secretsIn(folder);
  const cluster = await step(report, 'PostgreSQL', () =>
    startPostgres(folder, secrets.postgres, settings),
  );
  ending.defer(cluster.stop);
  const databases = await step(report, 'databases and topics', () =>
    makeDatabases(cluster.url, secrets),
  );
  const plan = { ...databases, secrets, ports, overrides, logFile: join(folder, 'souk.log') };
  const children = new Map<string, Child>();
  const hosted: Hosted[] = [];
  ending.defer(() => stopAll(children, hosted));
  const place = { plan, ending, hosted, report };
  const run = (name: Service) => startApart(name, plan, children);
  await Promise.all([
    step(report, 'identity', () => startIdentity(place)),
    step(report, 'gateway', () => run('gateway')),
    ...subgraphs.map((name) =>
      step(report, name, () => (hosting === 'apart' ? run(name) : startHere(name, place))),
    ),
  ]);
  const running = runningSystem(plan, cluster.pid, children);
  await tellRunning(folder, running);
  ending.defer(() => forgetRunning(folder));
  return {
    folder,
    running,
    plan,
    children,
    postgres: cluster,
    restart: run,
    stop: () => ending.disposeAsync(),
  };
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

async function startIdentity({ plan, ending }: Place): Promise<void> {
  const provider = await startProvider({
    port: plan.ports.identity,
    databaseUrl: plan.urls.identity,
    demoUsers: true,
    env: realmEnvironment(plan),
    logger: loggerOf('identity', 'info', plan.logFile),
  });
  ending.defer(provider.stop);
}

/** Starts a subgraph in this process, whose own output is for whoever started it. */
async function startHere(name: SubgraphName, { plan, hosted }: Place): Promise<void> {
  const environment = { ...subgraphEnvironment(name, plan), LOG_FILE: plan.logFile };
  hosted.push(await host(name, environment));
}

async function startApart(name: Service, plan: Plan, children: Map<string, Child>): Promise<void> {
  const environment =
    name === 'gateway' ? gatewayEnvironment(plan) : subgraphEnvironment(name, plan);
  const { logFile } = plan;
  const child = await startChild({ name, main: mainOf(name), environment, logFile });
  children.set(name, child);
  await child.ready;
}

/** The gateway first: nobody shall ask a service that is going. */
async function stopAll(
  children: ReadonlyMap<string, Child>,
  hosted: readonly Hosted[],
): Promise<void> {
  await children.get('gateway')?.stop();
  await Promise.all([...children.values(), ...hosted].map((service) => service.stop()));
}

function runningSystem(
  plan: Plan,
  postgres: number,
  children: ReadonlyMap<string, Child>,
): RunningSystem {
  const services = Object.fromEntries([...children].map(([name, { pid }]) => [name, pid]));
  return {
    way: 'embedded',
    gatewayUrl: publicUrlOf(plan),
    issuer: issuerOf(plan),
    busUrl: plan.urls.bus,
    databases: plan.urls,
    services: Object.fromEntries(
      subgraphs.map((name) => [name, `http://127.0.0.1:${plan.ports[name]}`]),
    ),
    pids: { launcher: process.pid, postgres, ...services },
  };
}
