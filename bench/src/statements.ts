import { databaseNames, subgraphs } from '@souk/ops/system/subgraphs';
import { Client } from 'pg';

/** A count of what was sent to the services' databases since it was reset. */
export type StatementCount = {
  readonly reset: () => Promise<void>;
  readonly count: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/**
 * What a database was asked, without BEGIN and COMMIT, and without what its own triggers ask at the
 * commit. PL/pgSQL takes the INTO out of what it runs.
 */
const sent = String.raw`
  with own as (
    select regexp_replace(
      regexp_replace(prosrc, '\minto\s+\w+(\s*,\s*\w+)*', ' ', 'gi'), '\s+', ' ', 'g'
    ) as body
    from pg_proc join pg_language l on l.oid = prolang
    where lanname = 'plpgsql'
  )
  select coalesce(sum(calls), 0)::int as calls
  from pg_stat_statements
  where dbid = (select oid from pg_database where datname = current_database())
    and query !~* '^(begin|commit|rollback|start transaction|set|show|savepoint|release)'
    and not exists (
      select from own where strpos(body, regexp_replace(trim(query), '\s+', ' ', 'g')) > 0
    )`;

/** Counts the SQL statements that the services send. */
export async function countStatements(clusterUrl: string): Promise<StatementCount> {
  const cluster = await connect(clusterUrl);
  await cluster.query('create extension if not exists pg_stat_statements');
  const services = await Promise.all(
    subgraphs.map(async (name) => {
      const client = await connect(urlOf(clusterUrl, databaseNames[name]));
      await client.query('create extension if not exists pg_stat_statements');
      return client;
    }),
  );
  return {
    reset: async () => void (await cluster.query('select pg_stat_statements_reset()')),
    count: async () => {
      const counts = await Promise.all(services.map((one) => one.query<{ calls: number }>(sent)));
      return counts.reduce((sum, { rows }) => sum + (rows[0]?.calls ?? 0), 0);
    },
    close: async () => {
      await Promise.all([cluster, ...services].map((client) => client.end()));
    },
  };
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

function urlOf(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  return url.href;
}
