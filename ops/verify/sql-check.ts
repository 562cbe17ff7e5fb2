import { type Check, type Finding, findingsMax } from './check.ts';
import type { Row } from './databases.ts';

/** Restricts a statement to the keys of a second look: a condition on the column that has the key. */
type Only = (column: string, type?: 'text' | 'uuid' | 'bigint') => string;

type SqlCheck = {
  readonly invariant: string;
  readonly database: string;
  /**
   * Returns a statement that selects what violates the invariant. Column `key` and, if `what` is not
   * given, column `what` belong to the finding, `has` and `needs` to its progress, all others to its row.
   */
  readonly sql: (only: Only) => string;
  readonly what?: string;
  /** Columns that every row has. */
  readonly row?: Row;
  /** True when a message under way may be the reason. */
  readonly mayBeUnderWay?: boolean;
};

/** The parameter is null at the first look: PostgreSQL then plans the statement without the condition. */
const only: Only = (column, type = 'text') =>
  `($1::text[] is null or ${column} = any($1::${type}[]))`;

/** Builds a check that is one statement in one database. */
export function sqlCheck(check: SqlCheck): Check {
  const { invariant, database, sql, what = '', row = {}, mayBeUnderWay = false } = check;
  const statement = `select * from (${sql(only)}) found limit ${findingsMax}`;
  return {
    invariant,
    isFinal: !mayBeUnderWay,
    find: async ({ databases }, keys) => {
      const rows = await databases.query(database, statement, [keys]).catch((cause) => {
        throw new Error(`The check "${invariant}" failed in ${database}.`, { cause });
      });
      return rows.map((found) => findingOf(found, what, row));
    },
  };
}

function findingOf(found: Row, text: string, common: Row): Finding {
  const { key, what = text, has, needs, ...own } = found;
  const progress =
    has === undefined ? {} : { progress: { has: Number(has), needs: Number(needs) } };
  return { key: String(key), what: String(what), row: { ...common, ...own }, ...progress };
}
