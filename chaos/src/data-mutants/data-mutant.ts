/** A fault in the data, and the check that must report it. `$name` stands for a value of the samples. */
export type DataMutant = {
  readonly name: string;
  /** The database of a service, or `bus`: the log. */
  readonly database: string;
  /** All tables that the statement changes, referenced ones first. */
  readonly tables: readonly string[];
  readonly sql: string;
  /** The invariant that is violated. */
  readonly invariant: string;
  /** What the report says, and the row that it names. */
  readonly reports: readonly [what: string, row: string];
};

/** A fault that a constraint of the database refuses, and the constraint. */
export type RefusedFault = Pick<DataMutant, 'name' | 'database' | 'tables' | 'sql'> & {
  readonly refusedBy: string;
};

/** An id that nothing in the shop has. */
export const unknownId = '00000000-0000-4000-8000-000000000000';

/** A mutant of one table. */
export function inTable(
  database: string,
  table: string,
  invariant: string,
): (name: string, sql: string, what: string, row: string) => DataMutant {
  return (name, sql, what, row) => ({
    name,
    database,
    tables: [table],
    sql,
    invariant,
    reports: [what, row],
  });
}
