import { Client, Pool } from 'pg';

export type Row = Readonly<Record<string, unknown>>;

export type Databases = {
  /** Runs one statement in the database of a service. */
  readonly query: (
    database: string,
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /**
   * Streams the rows of a statement in batches, all from one moment, through a cursor of the server. Has a
   * session of its own: several streams that shared a pool could wait for one another without end.
   */
  readonly stream: (
    database: string,
    sql: string,
    values?: readonly unknown[],
  ) => AsyncGenerator<readonly Row[]>;
  readonly close: () => Promise<void>;
};

/** Two sessions for a database: more would take processors from the shop that runs. */
const sessionsMax = 2;
const batchRows = 250;
/** Nothing is written. Compiling a statement takes longer than it saves here. */
const options =
  '-c default_transaction_read_only=on -c jit=off -c work_mem=16MB -c timezone=UTC' +
  ' -c cursor_tuple_fraction=1 -c application_name=verify';

/** Opens each database at its first query, with the rights of its owner. */
export function openDatabases(urls: Readonly<Record<string, string>>): Databases {
  const pools = new Map<string, Pool>();
  const poolOf = (database: string) => {
    const pool = pools.get(database) ?? openPool(urls[database] ?? '');
    pools.set(database, pool);
    return pool;
  };
  return {
    query: async (database, sql, values = []) =>
      (await poolOf(database).query(sql, [...values])).rows,
    stream: async function* (database, sql, values = []) {
      const client = new Client({ connectionString: urls[database] ?? '', options });
      await client.connect();
      try {
        yield* rowsOf(client, sql, values);
      } finally {
        await client.end();
      }
    },
    close: async () => {
      for (const pool of pools.values()) await pool.end();
    },
  };
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: sessionsMax, options });
  // A connection that breaks while it is idle fails no statement.
  pool.on('error', () => {});
  return pool;
}

/** Fetches the next batch while the caller works on one. */
async function* rowsOf(client: Client, sql: string, values: readonly unknown[]) {
  await client.query('begin isolation level repeatable read');
  await client.query(`declare found no scroll cursor for ${sql}`, [...values]);
  const fetchNext = () => {
    const batch = client.query<Row>(`fetch ${batchRows} from found`);
    // The caller may never ask for it: then its fault is not handled anywhere else.
    batch.catch(() => {});
    return batch;
  };
  for (let next = fetchNext(); ; ) {
    const { rows } = await next;
    const isLast = rows.length < batchRows;
    if (!isLast) next = fetchNext();
    if (rows.length > 0) yield rows;
    if (isLast) return;
  }
}
