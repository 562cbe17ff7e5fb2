import { Client } from 'pg';
import type { Secrets } from './secrets.ts';
import { type DatabaseName, databaseNames } from './subgraphs.ts';

/** The log of the events is a database only where PostgreSQL is the broker. */
export type DatabaseUrls = Readonly<Record<Exclude<DatabaseName, 'bus'>, string>> & {
  readonly bus?: string;
};

/** Those that every mode to run has. */
const always = ['users', 'inventory', 'orders', 'billing', 'delivery', 'gateway', 'identity'];

/**
 * Makes a database for each service, and for whom `more` names, with a role that reaches only it.
 * What is there stays as it is; passwords are those of the secrets.
 */
export async function createDatabases(
  cluster: string,
  { databases: passwords }: Secrets,
  more: readonly DatabaseName[],
): Promise<DatabaseUrls> {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
  const existing = new Set(rows.map(({ datname }) => datname));
  const roles = [...always, ...more] as DatabaseName[];
  for (const role of roles) {
    const database = databaseNames[role];
    await makeRole(client, role, passwords[role]);
    if (!existing.has(database)) await client.query(`create database ${database} owner ${role}`);
    // A start that was ended may have come as far as the line before.
    await client.query(`revoke connect, temporary on database ${database} from public`);
  }
  await client.end();
  return Object.fromEntries(
    roles.map((role) => [role, urlOf(cluster, role, passwords[role], databaseNames[role])]),
  ) as DatabaseUrls;
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

/** A database of the cluster, as a role reaches it. */
export function urlOf(cluster: string, role: string, password: string, database: string): string {
  const url = new URL(cluster);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
