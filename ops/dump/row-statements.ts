import type { Client } from 'pg';

/** Rows in one INSERT. */
const rowsMax = 100;

const columns = `
  select attrelid::regclass::text as table,
    array_agg(quote_ident(attname) order by attnum) as columns
  from pg_attribute join pg_class on pg_class.oid = attrelid
  where relnamespace = 'public'::regnamespace and relkind = 'r'
    and attnum > 0 and not attisdropped and attgenerated = ''
  group by attrelid order by attrelid`;

const sequences = `
  select oid::regclass::text as sequence from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'S' order by oid`;

/** Reads the rows of all tables, as INSERT statements, and the states of all sequences. */
export async function rowStatements(client: Client): Promise<string[]> {
  const statements: string[] = [];
  const tables = await client.query<{ table: string; columns: string[] }>(columns);
  for (const { table, columns } of tables.rows) {
    const values = columns.map((column) => `quote_nullable(${column}::text)`).join(`, ', ', `);
    const { rows } = await client.query<{ row: string }>(
      `select concat('(', ${values}, ')') as row from ${table} order by ctid`,
    );
    for (let from = 0; from < rows.length; from += rowsMax) {
      const list = rows.slice(from, from + rowsMax).map(({ row }) => row);
      statements.push(`insert into ${table} (${columns.join(', ')}) values\n${list.join(',\n')};`);
    }
  }
  for (const { sequence } of (await client.query<{ sequence: string }>(sequences)).rows) {
    const { rows } = await client.query<{ sql: string }>(
      `select format('select setval(%L, %s, %L);', '${sequence}', last_value, is_called) as sql
       from ${sequence}`,
    );
    statements.push(...rows.map(({ sql }) => sql));
  }
  return statements;
}
