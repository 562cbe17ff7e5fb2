import type { ColumnDef, Constraint, Node } from 'libpg-query';
import { constraintsIn, lastName, namesIn, tableOf } from './parse-statements.ts';

/** What the migrations before have made. */
type EarlierObjects = {
  /** `table t`, `column t.c`, `function f`. */
  readonly names: ReadonlySet<string>;
  /** By name, the last one of each. */
  readonly constraints: ReadonlyMap<string, Constraint>;
  /** Indexes that only make statements faster. */
  readonly plainIndexes: ReadonlySet<string>;
};

/** What a migration makes itself: the version before does not know it. */
type OwnObjects = {
  readonly tables: ReadonlySet<string>;
  readonly columnsOf: (table: string) => ReadonlyMap<string, ColumnDef>;
  /** The names of functions, with their bodies. */
  readonly functions: ReadonlyMap<string, string>;
  /** Triggers that it switches on or off, as `on` or `off`, then table and trigger. */
  readonly switched: ReadonlySet<string>;
  /** Constraints that it takes away, to put others in their place. */
  readonly dropped: ReadonlySet<string>;
};

export type Known = { readonly earlier: EarlierObjects; readonly own: OwnObjects };

/** Returns what the statements of a migration, and those of the migrations before it, have made. */
export function knownObjects(statements: readonly Node[], before: readonly Node[]): Known {
  const earlier = earlierObjects(before);
  return { earlier, own: ownObjects(statements, earlier) };
}

function earlierObjects(statements: readonly Node[]): EarlierObjects {
  const names = new Set<string>();
  const constraints = new Map<string, Constraint>();
  const plainIndexes = new Set<string>();
  for (const statement of statements) {
    const table = createdTable(statement);
    if (table !== null) names.add(`table ${table}`);
    if ('CreateFunctionStmt' in statement)
      names.add(`function ${lastName(statement.CreateFunctionStmt.funcname)}`);
    for (const { colname } of columnsOf(statement))
      names.add(`column ${table ?? alteredTable(statement)}.${colname}`);
    for (const constraint of constraintsOf(statement))
      if (constraint.conname) constraints.set(constraint.conname, constraint);
    if (!('IndexStmt' in statement)) continue;
    const { idxname = '', unique } = statement.IndexStmt;
    if (unique) plainIndexes.delete(idxname);
    else plainIndexes.add(idxname);
  }
  return { names, constraints, plainIndexes };
}

/** Leaves out what was there before, and is only dropped and made again. */
function ownObjects(statements: readonly Node[], { names }: EarlierObjects): OwnObjects {
  const tables = new Set<string>();
  const columns = new Map<string, Map<string, ColumnDef>>();
  const functions = new Map<string, string>();
  const dropped = new Set<string>();
  const switched = new Set<string>();
  for (const statement of statements) {
    const created = createdTable(statement);
    if (created !== null && !names.has(`table ${created}`)) tables.add(created);
    if ('CreateFunctionStmt' in statement) {
      const { funcname, options } = statement.CreateFunctionStmt;
      functions.set(lastName(funcname), bodyIn(options));
    }
    const table = alteredTable(statement);
    for (const { subtype = '', name = '' } of commandsOf(statement)) {
      if (subtype === 'AT_DropConstraint') dropped.add(name);
      if (subtype.includes('Trig')) switched.add(triggerSwitch(table, subtype, name));
    }
    for (const column of columnsOf(statement)) {
      if (table === null || names.has(`column ${table}.${column.colname}`)) continue;
      const added = columns.get(table) ?? new Map<string, ColumnDef>();
      columns.set(table, added.set(column.colname ?? '', column));
    }
  }
  const ownColumns = (table: string) => columns.get(table) ?? new Map<string, ColumnDef>();
  return { tables, columnsOf: ownColumns, functions, dropped, switched };
}

/** Names what `enable trigger` or `disable trigger` does: `on` or `off`, the table, the trigger or a kind of them. */
export function triggerSwitch(table: string | null, subtype: string, name: string): string {
  const which = name || subtype.replace(/^AT_(En|Dis)able/, '');
  return `${subtype.startsWith('AT_Enable') ? 'on' : 'off'} ${table} ${which}`;
}

/** Returns the parts of an `alter table`; none of any other statement. */
export function commandsOf(statement: Node) {
  if (!('AlterTableStmt' in statement)) return [];
  const { cmds = [] } = statement.AlterTableStmt;
  return cmds.flatMap((node) => ('AlterTableCmd' in node ? [node.AlterTableCmd] : []));
}

/** The table of an `alter table`, else null. */
export const alteredTable = (statement: Node) =>
  'AlterTableStmt' in statement ? tableOf(statement.AlterTableStmt.relation) : null;

function createdTable(statement: Node): string | null {
  if ('CreateTableAsStmt' in statement) return tableOf(statement.CreateTableAsStmt.into?.rel);
  return 'CreateStmt' in statement ? tableOf(statement.CreateStmt.relation) : null;
}

/** Columns and constraints that a `create table` or an `alter table` adds. */
function partsOf(statement: Node): readonly Node[] {
  if ('CreateStmt' in statement) return statement.CreateStmt.tableElts ?? [];
  const added = commandsOf(statement).filter(({ subtype }) => subtype?.startsWith('AT_Add'));
  return added.flatMap(({ def }) => (def ? [def] : []));
}

const columnsOf = (statement: Node): readonly ColumnDef[] =>
  partsOf(statement).flatMap((node) => ('ColumnDef' in node ? [node.ColumnDef] : []));

function constraintsOf(statement: Node): readonly Constraint[] {
  const ofColumns = columnsOf(statement).flatMap(({ constraints }) => constraintsIn(constraints));
  return [...constraintsIn(partsOf(statement)), ...ofColumns];
}

function bodyIn(options: readonly Node[] = []): string {
  const texts = options.flatMap((node) => {
    if (!('DefElem' in node) || node.DefElem.defname !== 'as') return [];
    const { arg } = node.DefElem;
    return arg && 'List' in arg ? namesIn(arg.List.items) : [];
  });
  return texts.join('\n');
}
