import { knownObjects } from './known-objects.ts';
import { parseStatements } from './parse-statements.ts';
import { statementProblems } from './statement-problems.ts';

/** Returns what the statements of a migration take from the version before, or demand of it; `earlier` ran before. */
export async function contractions(
  statements: readonly string[],
  earlier: readonly string[],
): Promise<readonly string[]> {
  const parsed = await parseStatements(statements);
  const known = knownObjects(parsed, await parseStatements(earlier));
  return parsed.flatMap((statement) => statementProblems(statement, known));
}
