import { MikroORM } from '@mikro-orm/postgresql';
import type { BusAdmin, EventBus } from '@souk/platform/bus/bus';
import { openBus, openBusAdmin } from '@souk/platform/bus/open-bus';
import {
  type BusConfig,
  busConfigAt,
  busConfigIssues,
  busConfigOf,
  busSettings,
} from '@souk/platform/bus/settings';
import { atUrl } from '@souk/platform/database/at-url';
import { readConfig } from '@souk/platform/runtime/config';
import { newLogger } from '@souk/platform/runtime/logger';
import { serviceTables } from '@souk/platform/service/service-tables';
import { CannotStart } from '../system/cannot-start.ts';
import { findRunningSystem } from '../system/local-system.ts';
import { subgraphs } from '../system/subgraphs.ts';

/** The broker that a command works on, and the databases of the services by name. */
export type Target = {
  readonly bus: BusConfig;
  readonly databases: Readonly<Record<string, string>>;
};

type Options = { readonly bus?: string | undefined; readonly database?: string[] | undefined };

/** Takes the broker from the options, else the environment, else the shop of this working copy. */
export async function findTarget({ bus, database = [] }: Options): Promise<Target> {
  const config = bus ? busConfigAt(bus) : busFromEnvironment();
  if (config) return { bus: config, databases: Object.fromEntries(database.map(parseDatabase)) };
  const running = await findRunningSystem();
  if (running)
    return { bus: busConfigAt(running.busUrl), databases: subgraphDatabases(running.databases) };
  throw new CannotStart(
    'No shop is running in this working copy: start one with "npm start", or name a broker with --bus or KAFKA_BROKERS.',
  );
}

/** Reads the broker as the services do; null when the environment names none. */
function busFromEnvironment(): BusConfig | null {
  const { KAFKA_BROKERS, BUS_DATABASE_URL } = process.env;
  if (!KAFKA_BROKERS && !BUS_DATABASE_URL) return null;
  try {
    return busConfigOf(readConfig(busSettings, process.env, busConfigIssues));
  } catch (error) {
    throw error instanceof Error ? new CannotStart(error.message) : error;
  }
}

/** Leaves out those of gateway and identity: they have no dead letters. */
function subgraphDatabases(databases: Target['databases']): Target['databases'] {
  return Object.fromEntries(subgraphs.map((name) => [name, databases[name] ?? '']));
}

/** Parses `billing=postgresql://…`. */
function parseDatabase(text: string): [string, string] {
  const [name = '', ...url] = text.split('=');
  return [name, url.join('=')];
}

const quiet = newLogger('events', 'error');

export async function withBus(
  target: Target,
  run: (bus: EventBus) => Promise<void>,
): Promise<void> {
  const bus = await openBus(target.bus, quiet);
  return run(bus).finally(() => bus.close());
}

export async function withAdmin<Result>(
  target: Target,
  run: (admin: BusAdmin) => Promise<Result>,
): Promise<Result> {
  const admin = await openBusAdmin(target.bus);
  return run(admin).finally(() => admin.close());
}

/** Runs once for each of the services, with its database open. */
export async function withDatabases(
  { databases }: Target,
  services: readonly string[],
  run: (orm: MikroORM, service: string) => Promise<void>,
): Promise<void> {
  for (const service of services) {
    const clientUrl = databases[service];
    if (!clientUrl)
      throw new CannotStart(
        `The database of ${service} is unknown: name it with --database ${service}=<url>.`,
      );
    const { entities } = serviceTables;
    const orm = await MikroORM.init(atUrl({ entities }, clientUrl));
    await run(orm, service).finally(() => orm.close());
  }
}
