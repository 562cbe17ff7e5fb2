import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Migration } from '@mikro-orm/migrations';
import type { Options } from '@mikro-orm/postgresql';
import { createStatements } from './create-statements.ts';

/** The SHA-256 of what each migration executes, by database and by name, in the order of the migrations. */
export type Migrations = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Tables that a program creates at each start if they are missing. */
export const createdAtStart: Readonly<Record<string, string>> = {
  bus: 'platform/src/bus/postgres/schema.sql',
  identity: 'auth/src/provider/schema.sql',
};

const gatewaySteps = 'gateway/src/identity/login/persistence/migration-steps.ts';

/** Reads the migrations of all databases from the code of a repository. */
export async function currentMigrations(root: string): Promise<Migrations> {
  const found: Record<string, Record<string, string>> = {};
  for (const service of readdirSync(join(root, 'subgraphs'))) {
    const { database } = await load<{ database: Options }>(
      root,
      `subgraphs/${service}/src/persistence/database.ts`,
    );
    found[service] = await migrationHashes(database);
  }
  const { migrationSteps } = await load<{ migrationSteps: string[] }>(root, gatewaySteps);
  found.gateway = Object.fromEntries(
    migrationSteps.map((sql, step) => [`step ${step}`, sha256(sql)]),
  );
  for (const [name, file] of Object.entries(createdAtStart)) {
    const statements = createStatements(readFileSync(join(root, file), 'utf8'));
    found[name] = Object.fromEntries(statements.map(([what, sql]) => [what, sha256(sql)]));
  }
  return found;
}

type MigrationClass = new (driver?: unknown, config?: unknown) => Migration;

/**
 * Hashes what each migration of a service executes. The statements and not the file: a part of them may
 * come from another file, and a comment changes nothing.
 */
export async function migrationHashes(database: Options): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const listed of database.migrations?.migrationsList ?? []) {
    const Listed = listed as MigrationClass;
    const migration = new Listed();
    await migration.up();
    hashes[Listed.name] = sha256(migration.getQueries().join('\n'));
  }
  return hashes;
}

function load<Module>(root: string, file: string): Promise<Module> {
  return import(pathToFileURL(join(root, file)).href);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
