import { type Constraint, type Node, parse, type RangeVar } from 'libpg-query';

/** Parses SQL as PostgreSQL does. Throws its error for SQL that it does not accept. */
export async function parseStatements(sql: readonly string[]): Promise<readonly Node[]> {
  const parsed = await Promise.all(sql.map((text) => parse(text)));
  return parsed.flatMap(({ stmts = [] }) => stmts.flatMap(({ stmt }) => (stmt ? [stmt] : [])));
}

/** Names a table, without its schema. */
export const tableOf = (relation: RangeVar | undefined) => relation?.relname ?? '';

/** Returns the texts of a list of names, such as those of the columns of a key. */
export function namesIn(nodes: readonly Node[] = []): readonly string[] {
  return nodes.flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}

/** Returns the last part of a name, as `f` of `public.f`. */
export const lastName = (nodes: readonly Node[] = []) => namesIn(nodes).at(-1) ?? '';

/** Returns the columns that an expression reads. */
export function columnsIn(expression: unknown): readonly string[] {
  return nodesIn(expression, 'ColumnRef').map((reference) =>
    lastName((reference as { fields?: Node[] }).fields),
  );
}

export function constraintsIn(nodes: readonly Node[] = []): readonly Constraint[] {
  return nodes.flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));
}

/** Returns all nodes of a kind, at any depth. */
export function nodesIn(tree: unknown, kind: string): readonly unknown[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => [
    ...(key === kind ? [value] : []),
    ...nodesIn(value, kind),
  ]);
}
