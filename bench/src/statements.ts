import { databaseNames, subgraphs } from '@souk/ops/system/subgraphs';
import { Client } from 'pg';

/** SQL statements since the last reset. */
export type Statements = {
  /** Sent to the databases of the services, without transaction control. */
  readonly sent: number;
  /** Executed there: those that triggers and functions run as well. */
  readonly executed: number;
  /** Transaction control in the databases of the services. */
  readonly transactions: number;
  /** Executed in the database of the broker, without transaction control. Null for Kafka. */
  readonly bus: number | null;
};

export type StatementCounter = {
  readonly reset: () => Promise<void>;
  readonly count: () => Promise<Statements>;
  readonly close: () => Promise<void>;
};

/**
 * Counts the statements of a database. PL/pgSQL removes INTO from the statements that it runs, and runs PERFORM
 * as SELECT. The counter's own are not counted.
 */
const countQuery = String.raw`
  with own as (
    select regexp_replace(
      regexp_replace(
        regexp_replace(prosrc, '\minto\s+\w+(\s*,\s*\w+)*', ' ', 'gi'), '\mperform\M', 'SELECT', 'g'
      ), '\s+', ' ', 'g'
    ) as body
    from pg_proc join pg_language l on l.oid = prolang
    where lanname = 'plpgsql'
  ), run as (
    select calls,
      query ~* '^(begin|commit|rollback|start transaction|set|show|savepoint|release)' as is_control,
      exists (
        select from own where strpos(body, regexp_replace(trim(query), '\s+', ' ', 'g')) > 0
      ) as is_nested
    from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database())
      and query !~ 'pg_stat_statements'
  )
  select coalesce(sum(calls) filter (where not is_control and not is_nested), 0)::int as sent,
    coalesce(sum(calls) filter (where not is_control), 0)::int as executed,
    coalesce(sum(calls) filter (where is_control), 0)::int as transactions
  from run`;

type Counts = Omit<Statements, 'bus'>;

/** Starts to count the SQL statements of the services and of the broker. */
export async function countStatements(clusterUrl: string): Promise<StatementCounter> {
  const cluster = await connect(clusterUrl);
  await cluster.query('create extension if not exists pg_stat_statements');
  const { rows } = await cluster.query<{ datname: string }>('select datname from pg_database');
  const hasBus = rows.some(({ datname }) => datname === databaseNames.bus);
  const services = await Promise.all(
    subgraphs.map((name) => connectTo(clusterUrl, databaseNames[name])),
  );
  const bus = hasBus ? await connectTo(clusterUrl, databaseNames.bus) : null;
  return {
    reset: async () => void (await cluster.query('select pg_stat_statements_reset()')),
    count: async () => {
      const counts = await Promise.all(services.map(countsOf));
      return { ...counts.reduce(plus), bus: bus && (await countsOf(bus)).executed };
    },
    close: async () => {
      const clients = [cluster, ...services, ...(bus ? [bus] : [])];
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}

async function countsOf(client: Client): Promise<Counts> {
  const { rows } = await client.query<Counts>(countQuery);
  return rows[0] ?? { sent: 0, executed: 0, transactions: 0 };
}

function plus(one: Counts, other: Counts): Counts {
  return {
    sent: one.sent + other.sent,
    executed: one.executed + other.executed,
    transactions: one.transactions + other.transactions,
  };
}

async function connectTo(clusterUrl: string, database: string): Promise<Client> {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  const client = await connect(url.href);
  await client.query('create extension if not exists pg_stat_statements');
  return client;
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}
