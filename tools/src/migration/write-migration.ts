import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';
import type { NewMigration } from './new-migration.ts';

/** Writes the migration and registers it. Returns the files it wrote. Throws CommandError. */
export function writeMigration(migration: NewMigration, statements: readonly string[]): string[] {
  const { databaseFile, folder, fileName, className } = migration;
  const registered = register(readFileSync(databaseFile, 'utf8'), migration);
  const file = join(folder, fileName);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, migrationText(className, statements));
  writeFileSync(databaseFile, registered);
  return [file, databaseFile];
}

/** Has no `down`: a database is only migrated forward. */
function migrationText(className: string, statements: readonly string[]): string {
  const lines = statements.map((sql) => `this.addSql(\`${escaped(sql)};\`);`);
  return `import { Migration } from '@mikro-orm/migrations';

export class ${className} extends Migration {
  override up(): void {
    ${lines.join('\n    ')}
  }
}
`;
}

function escaped(sql: string): string {
  return sql.replace(/[`$\\]/g, '\\$&');
}

function register(text: string, { databaseFile, fileName, className }: NewMigration): string {
  const list = /migrationsList: \[([^\]]*?),?\s*\]/;
  if (!list.test(text)) {
    throw new CommandError(`${databaseFile} has no "migrationsList: [...]" to add to.`);
  }
  if (new RegExp(`\\b${className}\\b`).test(text)) {
    throw new CommandError(`${databaseFile} uses the name ${className} already.`);
  }
  const imported = `import { ${className} } from './migrations/${fileName}';\n`;
  return (
    imported + text.replace(list, (_, names: string) => `migrationsList: [${names}, ${className}]`)
  );
}
