/**
 * `npm run migration -- <service> <name>`: writes the statements that the service's mappings need and
 * its migrations do not make yet, as the next numbered migration, and registers it.
 */
import { spawnSync } from 'node:child_process';
import { CannotMigrate } from './src/migration/cannot-migrate.ts';
import { missingStatements } from './src/migration/missing-statements.ts';
import { targetOf } from './src/migration/target.ts';
import { writeMigration } from './src/migration/write-migration.ts';

const root = new URL('../', import.meta.url).pathname;

try {
  const [, , service = '', name = ''] = process.argv;
  const target = targetOf(root, service, name);
  const files = writeMigration(target, await missingStatements(target));
  format(files);
  for (const file of files) console.info(file.slice(root.length));
} catch (error) {
  if (!(error instanceof CannotMigrate)) throw error;
  console.error(error.message);
  // The embedded PostgreSQL ends the process with 0 when it has nothing left to do.
  process.exit(1);
}

function format(files: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npx', ['biome', 'check', '--write', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The new files cannot be formatted:\n${stdout}${stderr}`);
}
