import { startProvider } from '@souk/auth/provider/start-provider';
import { postgresBusAdmin } from '@souk/platform/bus/postgres/postgres-bus-admin';
import { prepareBusDatabase } from '@souk/platform/bus/postgres/prepare-bus-database';
import { newLogger } from '@souk/platform/runtime/logger';
import { topics } from '@souk/schema/events/topics';
import { Client } from 'pg';
import { urlOf } from '../system/databases.ts';
import { type Plan, realmEnvironment } from '../system/environment.ts';
import { databaseNames, subgraphs } from '../system/subgraphs.ts';
import type { Broker } from './broker.ts';
import type { Ground, Identity, Way } from './mode.ts';

/** Nothing but Node: the event log in PostgreSQL, and our own OpenID provider in this process. */
export const embeddedWay: Way = {
  name: 'embedded',
  databases: ['bus'],
  // All of it ends with its launcher; PostgreSQL looks for its own leftovers.
  clear: async () => {},
  begin: async () => ({ openBroker, startIdentity, processes: () => ({}), stop: async () => {} }),
};

/** Every subgraph writes to the log under its own name; the gateway only reads. */
async function openBroker({ cluster, urls, secrets }: Ground): Promise<Broker> {
  const address = urls.bus ?? '';
  await query(address, `grant connect on database ${databaseNames.bus} to ${users.join(', ')}`);
  await prepareBusDatabase(address, { readers: ['gateway'], writers: [...subgraphs] });
  const admin = postgresBusAdmin(address);
  await admin.createTopics(topics);
  await admin.close();
  const urlFor = (role: (typeof users)[number]) =>
    urlOf(cluster, role, secrets.databases[role], databaseNames.bus);
  const settings = new Map(users.map((role) => [role as string, urlFor(role)]));
  return {
    address,
    settingsFor: (service) => ({ BUS_DATABASE_URL: settings.get(service) ?? '' }),
    cut: () => closeDatabase(cluster, databaseNames.bus),
    kill: null,
  };
}

const users = [...subgraphs, 'gateway'] as const;

async function startIdentity(plan: Plan): Promise<Identity> {
  const begin = () =>
    startProvider({
      port: plan.ports.identity,
      databaseUrl: plan.urls.identity,
      demoUsers: true,
      env: realmEnvironment(plan),
      logger: newLogger('identity', 'info', plan.logFile),
    });
  let provider = await begin();
  const again = async () => {
    provider = await begin();
  };
  return {
    stop: () => provider.stop(),
    cut: async () => {
      await provider.stop();
      return again;
    },
    kill: null,
  };
}

/** Lets nobody but the administrator into a database, and ends who is there. */
async function closeDatabase(cluster: string, name: string): Promise<() => Promise<void>> {
  await query(cluster, `alter database ${name} allow_connections false`);
  await query(
    cluster,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
  return () => query(cluster, `alter database ${name} allow_connections true`);
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
