import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createdAtStart, type MigrationStatements } from '../released/migration-statements.ts';
import { contractions } from './contractions.ts';

/** Names of migrations by database. */
type Names<Value> = Readonly<Record<string, Value>>;

/** What `schema/expand-only.json` says. */
export type ExpandOnly = {
  /** Migrations from before the rule that would break it. */
  readonly exempt: Names<readonly string[]>;
  /** Migrations that may contract: the release from which on no code needs what they take away. */
  readonly contracts: Names<Names<string>>;
};

/** Reads the rule's exceptions, and the names of the releases, of a repository. */
export function readExpandOnly(
  root: string,
): ExpandOnly & { readonly releases: readonly string[] } {
  const file = readFileSync(join(root, 'schema/expand-only.json'), 'utf8');
  return { ...JSON.parse(file), releases: readdirSync(join(root, 'e2e/upgrade/releases')) };
}

/**
 * Returns what migrations do that the version before does not survive, a sentence each. A contracting migration
 * names one of `releases`. Databases whose tables are created at each start belong to a single process.
 */
export async function expandProblems(
  migrations: MigrationStatements,
  { exempt, contracts, releases }: ExpandOnly & { readonly releases: readonly string[] },
): Promise<readonly string[]> {
  const problems = [...unknownNames(migrations, exempt), ...unknownNames(migrations, contracts)];
  for (const [database, own] of Object.entries(migrations)) {
    if (database in createdAtStart) continue;
    const earlier: string[] = [];
    for (const [name, statements] of Object.entries(own)) {
      const release = contracts[database]?.[name];
      const isFree = exempt[database]?.includes(name) || releases.includes(release ?? '');
      const found = isFree ? [] : await contractions(statements, earlier);
      const what = `${database}: ${name}`;
      if (release !== undefined && !releases.includes(release))
        problems.push(`${what} may contract since ${release}, which is none of the releases.`);
      else problems.push(...found.map((problem) => `${what} ${problem}.`));
      earlier.push(...statements);
    }
  }
  return problems;
}

function unknownNames(
  migrations: MigrationStatements,
  named: Names<readonly string[] | Names<string>>,
): string[] {
  return Object.entries(named).flatMap(([database, listed]) => {
    const names = Array.isArray(listed) ? listed : Object.keys(listed);
    const unknown = names.filter((name) => !(name in (migrations[database] ?? {})));
    const where = `schema/expand-only.json names ${database}`;
    return unknown.map((name) => `${where}: ${name}, which does not exist.`);
  });
}
