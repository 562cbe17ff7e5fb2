import { Client } from 'pg';

/** Tables of one database, saved before a fault is planted in them. */
export type PlantedRows = {
  /** Takes the fault back: every row of the tables is as it was saved. */
  readonly takeBack: () => Promise<void>;
};

/**
 * Runs a statement that plants a fault in tables, as a careless repair by hand would: without the
 * triggers that keep the rules. Constraints still hold: throws when one refuses the statement.
 */
export async function plantRows(
  databaseUrl: string,
  tables: readonly string[],
  sql: string,
): Promise<PlantedRows> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const table of tables)
      await client.query(`create temp table saved_${table} as table ${table}`);
    await withoutTriggers(client, tables, () => client.query(sql));
  } catch (error) {
    await client.end();
    throw error;
  }
  const takeBack = async () => {
    await withoutTriggers(client, tables, async () => {
      for (const table of tables) await restore(client, table);
      for (const table of tables.toReversed()) await removeNew(client, table);
    });
    await client.end();
  };
  return { takeBack };
}

async function withoutTriggers(
  client: Client,
  tables: readonly string[],
  run: () => Promise<unknown>,
): Promise<void> {
  const set = async (state: 'disable' | 'enable') => {
    for (const table of tables) await client.query(`alter table ${table} ${state} trigger user`);
  };
  await client.query('begin');
  try {
    await set('disable');
    await run();
    await set('enable');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Puts back the rows that were changed or deleted. */
async function restore(client: Client, table: string): Promise<void> {
  const { all, key } = await columnsOf(client, table);
  const list = all.join(', ');
  const values = all.map((column) => `excluded.${column}`).join(', ');
  await client.query(
    `insert into ${table} (${list}) overriding system value
     select ${list} from saved_${table} s
     where not exists (select from ${table} t where (${row('t', all)}) is not distinct from (${row('s', all)})
       and (${row('t', key)}) = (${row('s', key)}))
     on conflict (${key.join(', ')}) do update set (${list}) = row(${values})`,
  );
}

async function removeNew(client: Client, table: string): Promise<void> {
  const { key } = await columnsOf(client, table);
  const list = key.join(', ');
  await client.query(
    `delete from ${table} where (${list}) not in (select ${list} from saved_${table})`,
  );
}

const row = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}.${column}::text`).join(', ');

/** The columns that can be written, and those of the primary key. */
async function columnsOf(client: Client, table: string) {
  const { rows } = await client.query<{ name: string; is_key: boolean }>(
    `select attname as name, attnum = any (conkey) as is_key
     from pg_attribute join pg_constraint on conrelid = attrelid and contype = 'p'
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const quoted = rows.map(({ name, is_key }) => ({ name: `"${name}"`, is_key }));
  return {
    all: quoted.map(({ name }) => name),
    key: quoted.filter(({ is_key }) => is_key).map(({ name }) => name),
  };
}
