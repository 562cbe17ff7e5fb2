import type { ColumnDef, Constraint, Node } from 'libpg-query';
import type { Known } from './known-objects.ts';
import { columnsIn, constraintsIn, lastName, namesIn, nodesIn } from './parse-statements.ts';

/**
 * Says why the version before may break a constraint that a table in use gets; null when it cannot: the constraint is
 * about new columns alone, which that version leaves empty, or allows more values than the one that it replaces.
 */
export function constraintProblem(table: string, added: Constraint, known: Known): string | null {
  const columns = known.own.columnsOf(table);
  if (added.contype === 'CONSTR_CHECK' && isOfNew(columns, columnsIn(added.raw_expr))) return null;
  if (added.contype === 'CONSTR_FOREIGN' && isOfNew(columns, namesIn(added.fk_attrs))) return null;
  if (added.contype === 'CONSTR_UNIQUE' && isUniqueByNew(columns, namesIn(added.keys), added))
    return null;
  if (isWider(added, known)) return null;
  return `demands ${added.conname ?? 'a constraint'} of ${table}, which the version before may break; NOT VALID lets old rows be, and still refuses new ones`;
}

/** Says why rows that the version before writes may collide in a unique index of a table in use. */
export function uniqueProblem(
  table: string,
  keys: readonly string[],
  { own }: Known,
  nulls: { readonly nulls_not_distinct?: boolean },
): string | null {
  if (isUniqueByNew(own.columnsOf(table), keys, nulls)) return null;
  return `demands that ${keys.join(', ') || 'an expression'} of ${table} is unique, which the version before may break`;
}

type Columns = ReadonlyMap<string, ColumnDef>;

const isOfNew = (columns: Columns, names: readonly string[]) =>
  names.length > 0 && names.every((name) => columns.has(name));

/** True when each row of the version before differs: by a NULL, or by what a function returns anew for each. */
function isUniqueByNew(
  columns: Columns,
  keys: readonly string[],
  { nulls_not_distinct }: { readonly nulls_not_distinct?: boolean },
): boolean {
  return keys.some((key) => {
    const column = columns.get(key);
    if (!column) return false;
    const [given] = constraintsIn(column.constraints).filter(isDefault);
    if (given?.raw_expr) return 'FuncCall' in given.raw_expr;
    return given === undefined && nulls_not_distinct !== true;
  });
}

/** True for what fills a column that a statement does not name. */
export const isDefault = ({ contype = 'CONSTR_NULL' }: Constraint) =>
  ['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED'].includes(contype);

/** True for `check (status in (…))` in the place of one with some of these values. */
function isWider(added: Constraint, { earlier, own }: Known): boolean {
  const { conname = '' } = added;
  const before = own.dropped.has(conname) ? earlier.constraints.get(conname) : undefined;
  const [old, now] = [valuesIn(before), valuesIn(added)];
  if (!old || !now || old.column !== now.column) return false;
  return old.values.every((value) => now.values.includes(value));
}

function valuesIn({ raw_expr: expression }: Constraint = {}) {
  if (!expression || !('A_Expr' in expression)) return null;
  const { kind, lexpr, rexpr, name } = expression.A_Expr;
  if (kind !== 'AEXPR_IN' || lastName(name) !== '=' || !rexpr || !('List' in rexpr)) return null;
  const values = rexpr.List.items?.map(textOf) ?? [];
  const [column, ...more] = columnsIn({ lexpr });
  if (more.length > 0 || values.some((value) => value === null)) return null;
  return { column, values };
}

/** The text of a constant; null for anything else. */
function textOf(node: Node): string | null {
  const [text] = 'A_Const' in node ? nodesIn(node.A_Const, 'sval') : [];
  const inner = (text as { sval?: string } | undefined)?.sval;
  return inner ?? null;
}
