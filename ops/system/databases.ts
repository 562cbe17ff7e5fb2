import type { Client } from 'pg';
import { type DatabaseName, databaseNames, subgraphs } from './subgraphs.ts';
import { withClient } from './with-client.ts';

/** Connection URLs by service. `bus` exists only when PostgreSQL is the broker. */
export type DatabaseUrls = Readonly<Record<Exclude<DatabaseName, 'bus'>, string>> & {
  readonly bus?: string;
};

/** The databases that every mode needs. */
const required: readonly DatabaseName[] = [...subgraphs, 'gateway', 'identity'];

/**
 * Creates a database for each service and each name in `more`, with a role that can connect only to
 * it. Keeps existing databases, and sets the passwords. Of two at once the second waits.
 */
export async function createDatabases(
  cluster: string,
  passwords: Readonly<Record<DatabaseName, string>>,
  more: readonly DatabaseName[] = [],
): Promise<DatabaseUrls> {
  const roles = [...required, ...more];
  await withClient(cluster, async (client) => {
    // Of two at once the second waits, and finds all of them.
    await client.query(`select pg_advisory_lock(hashtext('databases of the services'))`);
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
    const existing = new Set(rows.map(({ datname }) => datname));
    for (const role of roles) {
      const database = databaseNames[role];
      await createRole(client, role, passwords[role]);
      if (!existing.has(database)) await createDatabase(client, database, role);
      // Outside the condition, as an earlier start may have ended right after `create database`.
      await client.query(`revoke connect, temporary on database ${database} from public`);
    }
  });
  return Object.fromEntries(
    roles.map((role) => [role, urlOf(cluster, role, passwords[role], databaseNames[role])]),
  ) as DatabaseUrls;
}

/**
 * The cluster has the locale C, which knows no letters outside of ASCII. A database with this locale
 * finds words and trigrams in all scripts, and compares by bytes all the same.
 */
const unicode = `template template0 locale_provider builtin builtin_locale 'C.UTF-8' lc_ctype 'C.UTF-8'`;
/** The databases that search texts of people. */
const searched: readonly string[] = [databaseNames.inventory];
/** SQLSTATE of a locale that the operating system lacks: `wrong_object_type`. */
const unknownLocale = '42809';

async function createDatabase(client: Client, database: string, role: string): Promise<void> {
  const create = `create database ${database} owner ${role}`;
  if (!searched.includes(database)) return void (await client.query(create));
  await client.query(`${create} ${unicode}`).catch(async (error: { code?: string }) => {
    // The search of inventory names its collations itself, so it works with either locale.
    if (error.code !== unknownLocale) throw error;
    await client.query(create);
  });
}

async function createRole(client: Client, role: string, password: string): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} login;
      end if;
    end $$;
    alter role ${role} password ${client.escapeLiteral(password)}`);
}

/** Returns the URL of a database of the cluster for a role. */
export function urlOf(cluster: string, role: string, password: string, database: string): string {
  const url = new URL(cluster);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
