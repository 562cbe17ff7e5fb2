import { Client, type ClientConfig, type Pool, type QueryResultRow } from 'pg';

/** Runs one statement and returns its rows. */
export type Query = <Row extends QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

export type Session = { readonly query: Query; readonly client: Client };

/** Client and server detect within half a minute that the other has stopped responding. */
export const sessionSettings = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 15_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  options: '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3',
} as const satisfies ClientConfig;

/** Opens a connection outside of any pool. Its locks are released when it ends, however it ends. */
export async function openSession(url: string): Promise<Session> {
  const client = new Client({ ...sessionSettings, connectionString: url });
  // Pending statements are rejected as well, so no fault is lost here.
  client.on('error', () => {});
  await client.connect();
  return { client, query: queryOn(client) };
}

export function queryOn(client: Client | Pool): Query {
  return async <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => {
    const { rows } = await client.query<Row>(text, values ? [...values] : []);
    return rows;
  };
}

/** Opens a session and runs `begin` on it. Closes the session when `begin` fails. */
export async function openSessionWith<Result>(
  url: string,
  begin: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = await openSession(url);
  try {
    return await begin(session);
  } catch (fault) {
    // A stuck connection may never close: don't wait for it.
    void session.client.end();
    throw fault;
  }
}
