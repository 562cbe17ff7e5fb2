import { Client, type ClientConfig, type Pool, type QueryResultRow } from 'pg';

/** Asks a database: one statement, its rows. */
export type Query = <Row extends QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

export type Session = { readonly query: Query; readonly client: Client };

/** A server that stops answering is found out within half a minute, on both ends. */
export const sessionSettings = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 15_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  options: '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3',
} as const satisfies ClientConfig;

/** A connection of one's own. What is locked in it is free again when it ends, however it ends. */
export async function openSession(url: string): Promise<Session> {
  const client = new Client({ ...sessionSettings, connectionString: url });
  // Every statement under way is rejected as well, so nothing is lost here.
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

/** Opens a session for somebody. When they can't begin with it, it is closed again. */
export async function beginSession<Part>(
  url: string,
  begin: (session: Session) => Promise<Part>,
): Promise<Part> {
  const session = await openSession(url);
  try {
    return await begin(session);
  } catch (fault) {
    // A connection that is stuck would not even end: nobody waits for it.
    void session.client.end();
    throw fault;
  }
}
