import { topics } from '@souk/schema/events/topics';
import { Client } from 'pg';
import { postgresBusAdmin } from '../../src/bus/postgres/postgres-bus-admin.ts';
import { prepareBusDatabase } from '../../src/bus/postgres/prepare.ts';
import type { Secrets } from './secrets.ts';
import { type DatabaseName, databaseNames, subgraphs } from './subgraphs.ts';

export type DatabaseUrls = Readonly<Record<DatabaseName, string>>;

/** Where a service reaches the broker, with its own role. */
export type BusUrls = Readonly<Record<string, string>>;

/**
 * Makes a database for each service, and a role that reaches only it. What is there stays as it is;
 * passwords are those of the secrets.
 */
export async function makeDatabases(
  cluster: string,
  { databases: passwords }: Secrets,
): Promise<{ urls: DatabaseUrls; busUrls: BusUrls }> {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
  const existing = new Set(rows.map(({ datname }) => datname));
  const names = Object.entries(databaseNames) as [DatabaseName, string][];
  for (const [role, database] of names) {
    await makeRole(client, role, passwords[role]);
    if (!existing.has(database)) await client.query(`create database ${database} owner ${role}`);
    // A start that was ended may have come as far as the line before.
    await client.query(`revoke connect, temporary on database ${database} from public`);
  }
  await client.end();
  const urls = Object.fromEntries(
    names.map(([role, database]) => [role, urlOf(cluster, role, passwords[role], database)]),
  ) as DatabaseUrls;
  await prepareBus(urls.bus);
  const users = [...subgraphs, 'gateway'] as const;
  const busUrls = Object.fromEntries(
    users.map((role) => [role, urlOf(cluster, role, passwords[role], databaseNames.bus)]),
  );
  return { urls, busUrls };
}

async function makeRole(client: Client, role: string, password: string): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} login;
      end if;
    end $$;
    alter role ${role} password ${client.escapeLiteral(password)}`);
}

/** Every subgraph writes to the broker under its own name; the gateway only reads. */
async function prepareBus(url: string): Promise<void> {
  await letIn(url);
  await prepareBusDatabase(url, { readers: ['gateway'], writers: [...subgraphs] });
  const admin = postgresBusAdmin(url);
  await admin.createTopics(topics);
  await admin.close();
}

async function letIn(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const roles = [...subgraphs, 'gateway'].join(', ');
  await client.query(`grant connect on database ${databaseNames.bus} to ${roles}`);
  await client.end();
}

function urlOf(cluster: string, role: string, password: string, database: string): string {
  const url = new URL(cluster);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
