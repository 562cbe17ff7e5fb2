import { MikroORM } from '@mikro-orm/postgresql';
import type { EventBus } from '../../src/bus/bus.ts';
import { openBus } from '../../src/bus/open.ts';
import { loggerOf } from '../../src/logger.ts';
import { plumbing } from '../../src/plumbing.ts';
import { embedded } from '../embedded.ts';
import { CannotStart } from '../system/faults.ts';
import { runningIn } from '../system/running.ts';
import { subgraphs } from '../system/subgraphs.ts';

/** Where the events are, and the databases of those who handle them, by service. */
export type Where = {
  readonly busUrl: string;
  readonly databases: Readonly<Record<string, string>>;
};

type Named = { readonly bus?: string | undefined; readonly database?: string[] | undefined };

/** What the caller names, else the shop that runs here. */
export async function whereEventsAre({ bus, database = [] }: Named): Promise<Where> {
  if (bus) return { busUrl: bus, databases: Object.fromEntries(database.map(named)) };
  const running = await runningIn(embedded().folder);
  if (running) return { busUrl: running.busUrl, databases: ofSubgraphs(running.databases) };
  throw new CannotStart('No shop runs here: "npm start" starts one, --bus names another.');
}

/** Gateway and identity keep other things there. */
function ofSubgraphs(databases: Where['databases']): Where['databases'] {
  return Object.fromEntries(subgraphs.map((name) => [name, databases[name] ?? '']));
}

/** `billing=postgresql://…` */
function named(text: string): [string, string] {
  const [name = '', ...url] = text.split('=');
  return [name, url.join('=')];
}

const quiet = loggerOf('events', 'error');

export async function withBus(
  { busUrl }: Where,
  run: (bus: EventBus) => Promise<void>,
): Promise<void> {
  const bus = await openBus({ postgres: busUrl }, quiet);
  return run(bus).finally(() => bus.close());
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
    const orm = await MikroORM.init({ entities: plumbing.entities, clientUrl, logger: () => {} });
    await run(orm, service).finally(() => orm.close());
  }
}
