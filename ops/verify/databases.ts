import { Client } from 'pg';

export type Row = Readonly<Record<string, unknown>>;
export type Databases = {
  /** Queries the database of a service. */
  readonly query: (database: string, sql: string) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
};

/** Opens each database at its first query, with the rights of its owner. */
export function openDatabases(urls: Readonly<Record<string, string>>): Databases {
  const clients = new Map<string, Promise<Client>>();
  const open = async (database: string) => {
    const client = new Client({ connectionString: urls[database] });
    await client.connect();
    return client;
  };
  const clientOf = (database: string) => {
    const client = clients.get(database) ?? open(database);
    clients.set(database, client);
    return client;
  };
  return {
    query: async (database, sql) => (await (await clientOf(database)).query(sql)).rows,
    close: async () => {
      for (const client of clients.values()) await (await client).end();
    },
  };
}

/** Formats the rows that violate an invariant, one line each. */
export function violations(what: string, rows: readonly Row[]): string[] {
  return rows.map((row) => `${what}: ${JSON.stringify(row)}`);
}
