import { createHash } from 'node:crypto';
import { type MigrationStatements, migrationStatements } from './migration-statements.ts';

/** The SHA-256 of what each migration executes, by database and by name, in the order of the migrations. */
export type Migrations = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads the migrations of all databases from the code of a repository. */
export async function currentMigrations(root: string): Promise<Migrations> {
  return mapValues(await migrationStatements(root), migrationHashes);
}

/** Hashes what each migration of a database executes. */
export function migrationHashes(migrations: MigrationStatements[string]): Record<string, string> {
  return mapValues(migrations, (statements) => sha256(statements.join('\n')));
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
