import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Migration } from '@mikro-orm/migrations';
import type { Options } from '@mikro-orm/postgresql';
import { createStatements } from './create-statements.ts';

/** The SQL that each migration executes, by database and by name, in the order of the migrations. */
export type MigrationStatements = Readonly<Record<string, Readonly<Record<string, Statements>>>>;
type Statements = readonly string[];

/** Tables that a program creates at each start if they are missing. */
export const createdAtStart: Readonly<Record<string, string>> = {
  bus: 'platform/src/bus/postgres/schema.sql',
  identity: 'auth/src/provider/schema.sql',
};

const gatewaySteps = 'gateway/src/identity/login/persistence/migration-steps.ts';

/** Reads the migrations of all databases from the code of a repository. */
export async function migrationStatements(root: string): Promise<MigrationStatements> {
  const found: Record<string, Record<string, Statements>> = {};
  for (const service of readdirSync(join(root, 'subgraphs'))) {
    const { database } = await load<{ database: Options }>(
      root,
      `subgraphs/${service}/src/persistence/database.ts`,
    );
    found[service] = await statementsOf(database);
  }
  const { migrationSteps } = await load<{ migrationSteps: string[] }>(root, gatewaySteps);
  found.gateway = Object.fromEntries(migrationSteps.map((sql, step) => [`step ${step}`, [sql]]));
  for (const [name, file] of Object.entries(createdAtStart)) {
    const statements = createStatements(readFileSync(join(root, file), 'utf8'));
    found[name] = Object.fromEntries(statements.map(([what, sql]) => [what, [sql]]));
  }
  return found;
}

type MigrationClass = new (driver?: unknown, config?: unknown) => Migration;

/**
 * Returns what each migration of a service executes. The statements and not the file: a part of them may
 * come from another file, and a comment changes nothing.
 */
export async function statementsOf(database: Options): Promise<Record<string, Statements>> {
  const statements: Record<string, Statements> = {};
  for (const listed of database.migrations?.migrationsList ?? []) {
    const Listed = listed as MigrationClass;
    const migration = new Listed();
    await migration.up();
    statements[Listed.name] = migration.getQueries().map(String);
  }
  return statements;
}

function load<Module>(root: string, file: string): Promise<Module> {
  return import(pathToFileURL(join(root, file)).href);
}
