import type { Client } from 'pg';

/** The statements that make a schema: those before its rows, and those after them. */
export type SchemaStatements = {
  readonly beforeRows: readonly string[];
  readonly afterRows: readonly string[];
};

const inPublic = (column: string) => `${column} = 'public'::regnamespace`;

/** Kinds of objects that our databases do not have, so that a dump would lose them. */
const unsupported = `
  select format('type %s', typname) as what from pg_type
    where ${inPublic('typnamespace')} and typtype in ('d', 'e', 'r')
  union all
  select format('relation %s', relname) from pg_class
    where ${inPublic('relnamespace')} and (relkind in ('c', 'f', 'm', 'p') or relrowsecurity)
  union all
  select format('column %s.%s', attrelid::regclass, attname) from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where ${inPublic('relnamespace')} and (attidentity <> '' or attgenerated = 'v')
  union all
  select format('table %s', inhrelid::regclass) from pg_inherits
    join pg_class on pg_class.oid = inhrelid and ${inPublic('relnamespace')}
  union all
  select format('extension %s', extname) from pg_extension where extname <> 'plpgsql'`;

const functions = `
  select pg_get_functiondef(oid) || ';' as sql from pg_proc
  where ${inPublic('pronamespace')} and prokind in ('f', 'p') order by oid`;

const sequences = `
  select format('create sequence %I as %s increment %s minvalue %s maxvalue %s start %s cache %s%s;',
    relname, format_type(seqtypid, null), seqincrement, seqmin, seqmax, seqstart, seqcache,
    case when seqcycle then ' cycle' else '' end) as sql
  from pg_sequence join pg_class on oid = seqrelid
  where ${inPublic('relnamespace')} order by oid`;

const columns = `
  select attrelid, string_agg(format(e'\\n  %I %s%s%s%s%s', attname,
    format_type(atttypid, atttypmod),
    case when attstorage = typstorage then '' else ' storage ' || (array['plain', 'external', 'extended', 'main'])[
      position(attstorage::text in 'pexm')] end,
    case when attcollation <> typcollation then format(' collate %s', attcollation::regcollation)
      else '' end,
    case when adbin is null then ''
      when attgenerated = 's' then format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid))
      else format(' default %s', pg_get_expr(adbin, adrelid)) end,
    case when attnotnull then ' not null' else '' end), ',' order by attnum) as list
  from pg_attribute join pg_type on pg_type.oid = atttypid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attnum > 0 and not attisdropped group by attrelid`;

const tables = `
  select format(e'create table %I (%s\\n)%s;', relname, list,
    case when reloptions is null then ''
      else format(' with (%s)', array_to_string(reloptions, ', ')) end) as sql
  from pg_class join (${columns}) as columns on attrelid = oid
  where ${inPublic('relnamespace')} and relkind = 'r' order by oid`;

const owners = `
  select format('alter sequence %s owned by %s.%I;', objid::regclass, refobjid::regclass, attname) as sql
  from pg_depend join pg_class on pg_class.oid = objid
    join pg_attribute on attrelid = refobjid and attnum = refobjsubid
  where ${inPublic('relnamespace')} and relkind = 'S' and deptype = 'a' order by objid`;

/** NOT NULL stands in the tables, and a constraint trigger is a trigger. */
const constraints = `
  select format('alter table %s add constraint %I %s;', conrelid::regclass, conname,
    pg_get_constraintdef(oid)) as sql
  from pg_constraint
  where ${inPublic('connamespace')} and contype not in ('n', 't') order by contype = 'f', oid`;

const indexes = `
  select pg_get_indexdef(indexrelid) || ';' as sql from pg_index
    join pg_class on pg_class.oid = indexrelid
  where ${inPublic('relnamespace')}
    and not exists (select from pg_constraint where conindid = indexrelid) order by indexrelid`;

const views = `
  select format(e'create view %I as\\n%s', relname, pg_get_viewdef(oid)) as sql from pg_class
  where ${inPublic('relnamespace')} and relkind = 'v' order by oid`;

const triggers = `
  select pg_get_triggerdef(pg_trigger.oid) || ';' as sql from pg_trigger
    join pg_class on pg_class.oid = tgrelid
  where ${inPublic('relnamespace')} and not tgisinternal order by pg_trigger.oid`;

/**
 * Reads from the catalogue what makes the schema `public` of a database. Keys, indexes and triggers
 * come after the rows, so that no trigger runs for rows that exist already. Throws when the schema has
 * an object of a kind that the statements would lose.
 */
export async function schemaStatements(client: Client): Promise<SchemaStatements> {
  const { rows } = await client.query<{ what: string }>(unsupported);
  if (rows.length > 0)
    throw new Error(`The dump cannot hold: ${rows.map(({ what }) => what).join(', ')}.`);
  const read = async (queries: readonly string[]) => {
    const statements: string[] = [];
    for (const query of queries) {
      const found = await client.query<{ sql: string }>(query);
      statements.push(...found.rows.map(({ sql }) => sql));
    }
    return statements;
  };
  return {
    beforeRows: await read([functions, sequences, tables, owners]),
    afterRows: await read([constraints, indexes, views, triggers]),
  };
}
