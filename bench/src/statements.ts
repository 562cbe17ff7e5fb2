import { databaseNames, subgraphs } from '@souk/platform/run/system/subgraphs';
import { Client } from 'pg';

/** Counts the SQL statements of the services' databases, without BEGIN and COMMIT. */
export async function countStatements(clusterUrl: string): Promise<{
  readonly reset: () => Promise<void>;
  readonly count: () => Promise<number>;
  readonly close: () => Promise<void>;
}> {
  const client = new Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  const names = subgraphs.map((name) => databaseNames[name]);
  return {
    reset: async () => void (await client.query('select pg_stat_statements_reset()')),
    count: async () => {
      const { rows } = await client.query<{ calls: string }>(
        `select coalesce(sum(calls), 0) as calls from pg_stat_statements s
         join pg_database d on d.oid = s.dbid
         where d.datname = any ($1)
           and query !~* '^(begin|commit|rollback|start transaction|set|show|savepoint|release)'`,
        [names],
      );
      return Number(rows[0]?.calls);
    },
    close: () => client.end(),
  };
}
