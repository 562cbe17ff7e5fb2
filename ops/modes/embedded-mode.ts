import { startProvider } from '@souk/auth/provider/start-provider';
import { postgresBusAdmin } from '@souk/platform/bus/postgres/postgres-bus-admin';
import { prepareBusDatabase } from '@souk/platform/bus/postgres/prepare-bus-database';
import { newLogger } from '@souk/platform/runtime/logger';
import { topics } from '@souk/schema/events/topics';
import { urlOf } from '../system/databases.ts';
import { realmEnvironment, type SystemPlan } from '../system/environment.ts';
import { databaseNames, subgraphs } from '../system/subgraphs.ts';
import { withClient } from '../system/with-client.ts';
import type { Broker } from './broker.ts';
import type { DatabaseAccess, Identity, Mode } from './mode.ts';

/** Needs nothing but Node: the event log is in PostgreSQL, our OpenID provider in this process. */
export const embeddedMode: Mode = {
  name: 'embedded',
  databases: ['bus'],
  // Only PostgreSQL can outlive a killed launcher, and `startPostgres` ends it.
  endLeftovers: async () => {},
  start: async () => ({
    // This provider reports every end of a login.
    gatewaySettings: { OIDC_INTROSPECTION_MS: '0' },
    openBroker,
    startIdentity,
    processes: () => ({}),
    stop: async () => {},
  }),
};

/** Creates the event log. Each subgraph may write to it with its own role; the gateway only reads. */
async function openBroker({ cluster, urls, secrets }: DatabaseAccess): Promise<Broker> {
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

async function startIdentity(plan: SystemPlan): Promise<Identity> {
  const start = () =>
    startProvider({
      port: plan.ports.identity,
      databaseUrl: plan.urls.identity,
      demoUsers: true,
      env: realmEnvironment(plan),
      hashPasses: plan.hashPasses,
      logger: newLogger('identity', 'info', plan.logFile),
    });
  let provider = await start();
  const restart = async () => {
    provider = await start();
  };
  return {
    stop: () => provider.stop(),
    cut: async () => {
      await provider.stop();
      return restart;
    },
    kill: null,
  };
}

/** Closes all connections to a database and refuses new ones. Returns a function that reopens it. */
async function closeDatabase(cluster: string, name: string): Promise<() => Promise<void>> {
  await query(cluster, `alter database ${name} allow_connections false`);
  await query(
    cluster,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
  return () => query(cluster, `alter database ${name} allow_connections true`);
}

async function query(address: string, sql: string): Promise<void> {
  await withClient(address, (client) => client.query(sql));
}
