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
import { readConfig } from '@souk/platform/runtime/config';
import { newLogger } from '@souk/platform/runtime/logger';
import { serviceTables } from '@souk/platform/service/service-tables';
import { CannotStart } from '../system/faults.ts';
import { subgraphs } from '../system/subgraphs.ts';
import { runningHere } from '../system/this-checkout.ts';

/** Where the events are, and the databases of those who handle them, by service. */
export type Where = {
  readonly bus: BusConfig;
  readonly databases: Readonly<Record<string, string>>;
};

type Named = { readonly bus?: string | undefined; readonly database?: string[] | undefined };

/** What the caller names, else what the environment does, else the shop that runs here. */
export async function whereEventsAre({ bus, database = [] }: Named): Promise<Where> {
  const named = bus ? busConfigAt(bus) : configured();
  if (named) return { bus: named, databases: Object.fromEntries(database.map(ofService)) };
  const running = await runningHere();
  if (running)
    return { bus: busConfigAt(running.busUrl), databases: ofSubgraphs(running.databases) };
  throw new CannotStart(
    'No shop runs here: "npm start" starts one, --bus names another, and so does KAFKA_BROKERS.',
  );
}

/** As the services are told where the broker is; null when nobody says. */
function configured(): BusConfig | null {
  const { KAFKA_BROKERS, BUS_DATABASE_URL } = process.env;
  if (!KAFKA_BROKERS && !BUS_DATABASE_URL) return null;
  try {
    return busConfigOf(readConfig(busSettings, process.env, busConfigIssues));
  } catch (error) {
    throw error instanceof Error ? new CannotStart(error.message) : error;
  }
}

/** Gateway and identity keep other things there. */
function ofSubgraphs(databases: Where['databases']): Where['databases'] {
  return Object.fromEntries(subgraphs.map((name) => [name, databases[name] ?? '']));
}

/** `billing=postgresql://…` */
function ofService(text: string): [string, string] {
  const [name = '', ...url] = text.split('=');
  return [name, url.join('=')];
}

const quiet = newLogger('events', 'error');

export async function withBus(where: Where, run: (bus: EventBus) => Promise<void>): Promise<void> {
  const bus = await openBus(where.bus, quiet);
  return run(bus).finally(() => bus.close());
}

export async function withAdmin<Result>(
  where: Where,
  run: (admin: BusAdmin) => Promise<Result>,
): Promise<Result> {
  const admin = await openBusAdmin(where.bus);
  return run(admin).finally(() => admin.close());
}

/** Opens the databases of these services, one after the other. */
export async function withDatabases(
  { databases }: Where,
  services: readonly string[],
  run: (orm: MikroORM, service: string) => Promise<void>,
): Promise<void> {
  for (const service of services) {
    const clientUrl = databases[service];
    if (!clientUrl) throw new CannotStart(`No database is known of ${service}.`);
    const orm = await MikroORM.init({
      entities: serviceTables.entities,
      clientUrl,
      logger: () => {},
    });
    await run(orm, service).finally(() => orm.close());
  }
}
