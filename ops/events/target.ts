import { MikroORM } from '@mikro-orm/postgresql';
import type { BusAdmin, EventBus } from '@souk/platform/bus/bus';
import { openBus, openBusAdmin } from '@souk/platform/bus/open';
import { type BusConfig, busAt, busFaults, busOf, busSettings } from '@souk/platform/bus/settings';
import { readConfig } from '@souk/platform/runtime/config';
import { newLogger } from '@souk/platform/runtime/logger';
import { plumbing } from '@souk/platform/service/service-tables';
import { CannotStart } from '../system/cannot-start.ts';
import { subgraphs } from '../system/subgraphs.ts';
import { findRunningSystem } from '../system/this-checkout.ts';

/** Target the events are, and the databases of those who handle them, by service. */
export type Target = {
  readonly bus: BusConfig;
  readonly databases: Readonly<Record<string, string>>;
};

type Named = { readonly bus?: string | undefined; readonly database?: string[] | undefined };

/** What the caller names, else what the environment does, else the shop that runs here. */
export async function findTarget({ bus, database = [] }: Named): Promise<Target> {
  const named = bus ? busAt(bus) : configured();
  if (named) return { bus: named, databases: Object.fromEntries(database.map(ofService)) };
  const running = await findRunningSystem();
  if (running) return { bus: busAt(running.busUrl), databases: ofSubgraphs(running.databases) };
  throw new CannotStart(
    'No shop runs here: "npm start" starts one, --bus names another, and so does KAFKA_BROKERS.',
  );
}

/** As the services are told where the broker is; null when nobody says. */
function configured(): BusConfig | null {
  const { KAFKA_BROKERS, BUS_DATABASE_URL } = process.env;
  if (!KAFKA_BROKERS && !BUS_DATABASE_URL) return null;
  try {
    return busOf(readConfig(busSettings, process.env, busFaults));
  } catch (error) {
    throw error instanceof Error ? new CannotStart(error.message) : error;
  }
}

/** Gateway and identity keep other things there. */
function ofSubgraphs(databases: Target['databases']): Target['databases'] {
  return Object.fromEntries(subgraphs.map((name) => [name, databases[name] ?? '']));
}

/** `billing=postgresql://…` */
function ofService(text: string): [string, string] {
  const [name = '', ...url] = text.split('=');
  return [name, url.join('=')];
}

const quiet = newLogger('events', 'error');

export async function withBus(where: Target, run: (bus: EventBus) => Promise<void>): Promise<void> {
  const bus = await openBus(where.bus, quiet);
  return run(bus).finally(() => bus.close());
}

export async function withAdmin<Result>(
  where: Target,
  run: (admin: BusAdmin) => Promise<Result>,
): Promise<Result> {
  const admin = await openBusAdmin(where.bus);
  return run(admin).finally(() => admin.close());
}

/** Opens the databases of these services, one after the other. */
export async function withDatabases(
  { databases }: Target,
  services: readonly string[],
  run: (orm: MikroORM, service: string) => Promise<void>,
): Promise<void> {
  for (const service of services) {
    const clientUrl = databases[service];
    if (!clientUrl) throw new CannotStart(`No database is known of ${service}.`);
    const orm = await MikroORM.init({ entities: plumbing.entities, clientUrl, logger: () => {} });
    await run(orm, service).finally(() => orm.close());
  }
}
