import { pathToFileURL } from 'node:url';
import type { Options } from '@mikro-orm/postgresql';
import { newDatabase, startCluster } from '@souk/platform/testing/postgres';
import { CommandError } from '../command-error.ts';
import type { NewMigration } from './new-migration.ts';

/**
 * Returns the statements that the service's mappings need and its migrations lack: runs the migrations
 * in a temporary PostgreSQL and compares the result. Throws CommandError when nothing is missing, or when
 * a statement would fail on a table with rows.
 */
export async function missingStatements({
  service,
  databaseFile,
}: NewMigration): Promise<string[]> {
  const { database }: { database: Options } = await import(pathToFileURL(databaseFile).href);
  const cluster = await startCluster();
  try {
    const orm = await newDatabase(database, cluster.url);
    const { up } = await orm.schema.getUpdateSchemaMigrationSQL({ wrap: false });
    await orm.close();
    const statements = up.split(/;\n+/).map((text) => text.trim().replace(/;$/, ''));
    const missing = statements.filter((statement) => statement !== '');
    if (missing.length === 0) {
      throw new CommandError(
        `Nothing to change: the migrations of ${service} make all that its mappings need.`,
      );
    }
    for (const statement of missing) assertRowsFit(statement);
    return missing;
  } finally {
    await cluster.stop();
  }
}

/** Throws CommandError for a new column that is required and has no value in the rows that exist. */
function assertRowsFit(statement: string): void {
  if (!statement.startsWith('alter table')) return;
  for (const [added, column] of statement.matchAll(/\badd (?:column )?"(\w+)"[^,]*/g)) {
    if (!added.includes('not null') || added.includes(' default ')) continue;
    throw new CommandError(
      `The new column ${column} is required, and the rows that exist have no value for it: make it nullable in the mapping, or give it a default.`,
    );
  }
}
