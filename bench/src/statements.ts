import { databaseNames, subgraphs } from '@souk/ops/system/subgraphs';
import { Client } from 'pg';

/** Counts the statements sent to the databases of the services since the last reset. */
export type StatementCount = {
  readonly reset: () => Promise<void>;
  readonly count: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/**
 * Counts the statements of a database, without transaction control and without those that its own
 * triggers run at the commit. PL/pgSQL removes INTO from the statements it runs.
 */
const countQuery = String.raw`
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

/** Starts to count the SQL statements that the services send. */
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
      const counts = await Promise.all(
        services.map((one) => one.query<{ calls: number }>(countQuery)),
      );
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
