import type { AlterTableCmd, ColumnDef, Node } from 'libpg-query';
import { constraintProblem, isDefault } from './constraint-problem.ts';
import { alteredTable, commandsOf, type Known, triggerSwitch } from './known-objects.ts';
import { constraintsIn } from './parse-statements.ts';

type Problem = string | null;

/** Parts of `alter table` that change nothing for those who read and write it, or demand less. */
const harmless = new Set<AlterTableCmd['subtype']>([
  'AT_DropNotNull',
  'AT_ValidateConstraint',
  'AT_SetStatistics',
  'AT_SetStorage',
  'AT_SetCompression',
  'AT_SetOptions',
  'AT_ResetOptions',
  'AT_SetRelOptions',
  'AT_ResetRelOptions',
]);

/** Says what an `alter table` of a table in use takes from the version before, or demands of it. */
export function alterTableProblems(statement: Node, known: Known): readonly Problem[] {
  const table = alteredTable(statement) ?? '';
  return commandsOf(statement).flatMap((command) => commandProblems(table, command, known));
}

function commandProblems(
  table: string,
  { subtype, name = '', def }: AlterTableCmd,
  known: Known,
): readonly Problem[] {
  const column = `${table}.${name}`;
  if (harmless.has(subtype)) return [];
  if (def && 'ColumnDef' in def && subtype === 'AT_AddColumn')
    return addedColumnProblems(table, def.ColumnDef, known);
  if (def && 'Constraint' in def) return [constraintProblem(table, def.Constraint, known)];
  if (subtype === 'AT_DropConstraint') return [droppedConstraintProblem(table, name, known)];
  if (subtype === 'AT_ColumnDefault')
    return [def ? null : `takes the default of ${column}, which the version before may rely on`];
  if (subtype?.includes('Trig')) return [triggerSwitchProblem(table, subtype, name, known)];
  const own = known.own.columnsOf(table).get(name);
  if (subtype === 'AT_DropColumn')
    return [own ? null : `drops ${column}, which the version before reads or writes`];
  if (subtype === 'AT_AlterColumnType')
    return [own ? null : `changes the type of ${column}; add a column of the new type instead`];
  if (subtype === 'AT_SetNotNull' && !constraintsIn(own?.constraints).some(isDefault))
    return [`makes ${column} NOT NULL, where the version before may write NULL`];
  if (subtype === 'AT_SetNotNull') return [];
  return [`alters ${table} by ${subtype}, which is not known to be harmless`];
}

function addedColumnProblems(table: string, column: ColumnDef, known: Known): readonly Problem[] {
  const name = column.colname ?? '';
  const constraints = constraintsIn(column.constraints);
  const isFilled = constraints.some(isDefault);
  return constraints.map((constraint) => {
    const { contype, keys } = constraint;
    if (contype === 'CONSTR_NOTNULL' || contype === 'CONSTR_PRIMARY')
      return isFilled
        ? null
        : `adds ${table}.${name} NOT NULL without a default, and the version before does not fill it`;
    // What is written behind a column is about that column.
    const own = { fk_attrs: nameNodes(name), keys: keys ?? nameNodes(name) };
    return isChecked(contype) ? constraintProblem(table, { ...constraint, ...own }, known) : null;
  });
}

const isChecked = (contype = '') =>
  ['CONSTR_CHECK', 'CONSTR_UNIQUE', 'CONSTR_FOREIGN'].includes(contype);

const nameNodes = (name: string): Node[] => [{ String: { sval: name } }];

/** A migration is one transaction: triggers that it switches off and on again are never off for others. */
function triggerSwitchProblem(
  table: string,
  subtype: string,
  name: string,
  { own }: Known,
): Problem {
  const both = ['AT_Disable', 'AT_Enable'].map((start) =>
    subtype.replace(/^AT_(En|Dis)able/, start),
  );
  if (both.every((each) => own.switched.has(triggerSwitch(table, each, name)))) return null;
  return `switches triggers of ${table}, which the version before relies on`;
}

/** Dropping what only refuses rows is harmless; a key also finds them, as `on conflict` does. */
function droppedConstraintProblem(table: string, name: string, { earlier }: Known): Problem {
  const contype = earlier.constraints.get(name)?.contype;
  if (contype === 'CONSTR_CHECK' || contype === 'CONSTR_FOREIGN') return null;
  return `drops ${name} of ${table}, which "on conflict" of the version before may name`;
}
