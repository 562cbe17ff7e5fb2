/**
 * `npm run migration -- <service> <name>`: writes and registers the next numbered migration, with the
 * statements that the service's mappings need and its migrations lack.
 */
import { missingStatements } from './src/migration/missing-statements.ts';
import { newMigration } from './src/migration/new-migration.ts';
import { writeMigration } from './src/migration/write-migration.ts';
import { runCommand } from './src/run-command.ts';

const program = {
  command: 'npm run migration',
  about: 'Writes and registers the next numbered migration of a service, from its mappings.',
  forms: { '<service> <name>': 'the subgraph, and the name of the migration in kebab-case' },
  examples: { 'orders gift-note': 'a migration of orders' },
};
await runCommand(program, async (root, [service = '', name = '']) => {
  const migration = newMigration(root, service, name);
  return writeMigration(migration, await missingStatements(migration));
});
