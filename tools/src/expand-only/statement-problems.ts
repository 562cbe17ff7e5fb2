import type { CreateTrigStmt, DropStmt, IndexStmt, Node } from 'libpg-query';
import { alterTableProblems } from './alter-table-problems.ts';
import { uniqueProblem } from './constraint-problem.ts';
import { alteredTable, type Known } from './known-objects.ts';
import { lastName, namesIn, nodesIn, tableOf } from './parse-statements.ts';

/** Statements that only add, or only write rows. */
const harmless = new Set([
  'CreateStmt',
  'CreateTableAsStmt',
  'CreateSeqStmt',
  'CreateFunctionStmt',
  'CreateEnumStmt',
  'CreateDomainStmt',
  'CompositeTypeStmt',
  'CreateExtensionStmt',
  'CreateStatsStmt',
  'CommentStmt',
  'VariableSetStmt',
  'ViewStmt',
  'InsertStmt',
  'UpdateStmt',
  'SelectStmt',
]);

/**
 * Says what a statement takes from the version before, or demands of it: nothing when it only expands. What is not
 * known to be harmless is a problem.
 */
export function statementProblems(statement: Node, known: Known): readonly string[] {
  const problems = [...ofStatement(statement, known), ...deletedRows(statement, known)];
  return problems.filter((problem) => problem !== null);
}

function ofStatement(statement: Node, known: Known): readonly (string | null)[] {
  const [kind = ''] = Object.keys(statement);
  const { own } = known;
  if (harmless.has(kind) || own.tables.has(alteredTable(statement) ?? '')) return [];
  if ('AlterTableStmt' in statement && statement.AlterTableStmt.objtype === 'OBJECT_TABLE')
    return alterTableProblems(statement, known);
  if ('IndexStmt' in statement) return [indexProblem(statement.IndexStmt, known)];
  if ('CreateTrigStmt' in statement) return [triggerProblem(statement.CreateTrigStmt, known)];
  if ('DropStmt' in statement) return dropProblems(statement.DropStmt, known);
  if ('RenameStmt' in statement) {
    const { relation, subname, newname } = statement.RenameStmt;
    const before = [tableOf(relation), subname].filter(Boolean).join('.');
    return [`renames ${before} to ${newname}, and the version before uses the old name`];
  }
  if ('AlterEnumStmt' in statement && !statement.AlterEnumStmt.oldVal) return [];
  if ('GrantStmt' in statement && statement.GrantStmt.is_grant) return [];
  if ('DeleteStmt' in statement) return [];
  if ('DoStmt' in statement) return ['runs a DO block, which cannot be read; write its statements'];
  return [`runs ${kind}, which is not known to be harmless`];
}

/** Rows of tables in use, also those that a statement deletes in `with`. */
function deletedRows(statement: Node, { own }: Known): readonly string[] {
  const deleted = nodesIn(statement, 'DeleteStmt') as { relation?: { relname?: string } }[];
  return deleted
    .map(({ relation }) => tableOf(relation))
    .filter((table) => !own.tables.has(table))
    .map((table) => `deletes rows of ${table}, which the version before reads`);
}

function indexProblem(index: IndexStmt, known: Known): string | null {
  const table = tableOf(index.relation);
  if (!index.unique || known.own.tables.has(table)) return null;
  const elements = index.indexParams?.flatMap((node) =>
    'IndexElem' in node && node.IndexElem.name ? [node.IndexElem.name] : [],
  );
  return uniqueProblem(table, elements ?? [], known, index);
}

/** A trigger may write what the version before does not; it may refuse only what that version never does. */
function triggerProblem(trigger: CreateTrigStmt, { own }: Known): string | null {
  const table = tableOf(trigger.relation);
  const columns = namesIn(trigger.columns);
  const isOfNewColumns =
    trigger.events === updateEvent &&
    columns.length > 0 &&
    columns.every((name) => own.columnsOf(table).has(name));
  if (own.tables.has(table) || isOfNewColumns) return null;
  const body = own.functions.get(lastName(trigger.funcname));
  if (body !== undefined && !/\braise\s+(exception|sqlstate)\b/i.test(body)) return null;
  return `lets ${trigger.trigname} refuse rows of ${table}, which the version before may write`;
}

/** `update` alone, in the bits of `tgtype`: pg_trigger.h. */
const updateEvent = 16;

function dropProblems({ objects = [], removeType = 'OBJECT_TYPE' }: DropStmt, known: Known) {
  const { earlier, own } = known;
  const kind = removeType.replace('OBJECT_', '').toLowerCase();
  const names = objects.map(nameOf);
  const isHarmless = (name: string) =>
    (removeType === 'OBJECT_INDEX' && earlier.plainIndexes.has(name)) ||
    (removeType === 'OBJECT_TABLE' && own.tables.has(name)) ||
    (removeType === 'OBJECT_FUNCTION' &&
      own.functions.has(name) &&
      !earlier.names.has(`function ${name}`));
  return names
    .filter((name) => !isHarmless(name))
    .map((name) => `drops the ${kind} ${name}, which the version before may need`);
}

function nameOf(node: Node): string {
  if ('List' in node) return lastName(node.List.items);
  if ('ObjectWithArgs' in node) return lastName(node.ObjectWithArgs.objname);
  if ('TypeName' in node) return lastName(node.TypeName.names);
  return lastName([node]);
}
