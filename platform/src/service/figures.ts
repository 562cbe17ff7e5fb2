import type { MikroORM } from '@mikro-orm/postgresql';
import type { EventBus } from '../bus/bus.ts';
import { inTime } from '../runtime/in-time.ts';

/** Counts of the tables that every service has. */
type TableFigures = {
  readonly outbox_pending: number;
  readonly outbox_oldest_age_seconds: number;
  readonly parked_messages: number;
  readonly dead_letters: number;
};

type Sources = {
  readonly orm: MikroORM;
  readonly bus: Pick<EventBus, 'lag'>;
  readonly group: string;
  /** The topics that the service consumes. */
  readonly topics: readonly string[];
};

/** Measures one service on demand. Each function rejects when it has no figures within 2 s. */
export type Figures = {
  readonly tables: () => Promise<TableFigures>;
  /** The number of connections to the database, by their state. */
  readonly connections: () => Promise<readonly { state: string; count: number }[]>;
  /** The number of records not handled yet, by topic. */
  readonly lag: () => Promise<ReadonlyMap<string, bigint>>;
};

const tableFigures = `
  select
    (select count(*)::float8 from outbox) as outbox_pending,
    (select coalesce(extract(epoch from now() - min(occurred_at)), 0)::float8 from outbox)
      as outbox_oldest_age_seconds,
    (select count(*)::float8 from parked where consumer = ? and dead_at is null) as parked_messages,
    (select count(*)::float8 from parked where consumer = ? and dead_at is not null) as dead_letters`;
const connections = `
  select coalesce(state, 'unknown') as state, count(*)::float8 as count
  from pg_stat_activity where datname = current_database() group by 1`;

const measureMs = 2_000;

export function newFigures({ orm, bus, group, topics }: Sources): Figures {
  const query = <Row extends object>(sql: string, values: string[] = []) =>
    inTime(queryOpen<Row>(orm, sql, values), measureMs);
  return {
    tables: async () => {
      const [found] = await query<TableFigures>(tableFigures, [group, group]);
      if (!found) throw new Error('The tables were not counted.');
      return found;
    },
    connections: () => query<{ state: string; count: number }>(connections),
    lag: () => inTime(bus.lag(group, topics), measureMs),
  };
}

/** Rejects when the database is closed, as after a stop: a statement alone would open it again. */
async function queryOpen<Row extends object>(
  orm: MikroORM,
  sql: string,
  values: string[],
): Promise<Row[]> {
  if (!(await orm.isConnected())) throw new Error('The database is not connected.');
  return orm.em.fork().execute<Row[]>(sql, values);
}
