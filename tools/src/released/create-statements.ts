const created = /\bcreate (table|sequence|(?:unique )?index) if not exists (\w+)[^;]*;/gi;

/**
 * Returns the statements that create what is missing, each with a name such as `table topics`. A
 * database that has it never gets a change of such a statement; functions and views are replaced.
 * Comments, case and space do not count.
 */
export function createStatements(sql: string): [name: string, statement: string][] {
  const text = sql.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').toLowerCase();
  return [...text.matchAll(created)].map(([statement, kind, name]) => [
    `${kind} ${name}`,
    statement,
  ]);
}
