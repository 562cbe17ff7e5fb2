/**
 * `npm run migration -- <service> <name>`: writes and registers the next numbered migration, with the
 * statements that the service's mappings need and its migrations lack.
 */
import { missingStatements } from './src/migration/missing-statements.ts';
import { newMigration } from './src/migration/new-migration.ts';
import { writeMigration } from './src/migration/write-migration.ts';
import { runCommand } from './src/run-command.ts';

await runCommand(async (root, [service = '', name = '']) => {
  const migration = newMigration(root, service, name);
  return writeMigration(migration, await missingStatements(migration));
});
