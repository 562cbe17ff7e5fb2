import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';

/** Paths and names of a new migration. */
export type NewMigration = {
  readonly service: string;
  /** The file that lists the mappings and migrations of the service. */
  readonly databaseFile: string;
  /** `0007-gift-note.ts`, in the folder of the migrations. */
  readonly fileName: string;
  readonly folder: string;
  /** `GiftNoteMigration`. PostgreSQL remembers by this name which migrations have run. */
  readonly className: string;
};

const numbered = /^(\d{4})-(.+)\.ts$/;

/** Checks service and name, and assigns the next number. Throws CommandError. */
export function newMigration(root: string, service: string, name: string): NewMigration {
  const services = readdirSync(join(root, 'subgraphs'));
  if (!services.includes(service)) {
    const known = services.join(', ');
    throw new CommandError(`Unknown service "${service}". The services are ${known}.`);
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new CommandError(`"${name}" is not a name in kebab-case, such as "gift-note".`);
  }
  const persistence = join(root, 'subgraphs', service, 'src/persistence');
  const folder = join(persistence, 'migrations');
  const existing = existsSync(folder) ? readdirSync(folder).map((file) => numbered.exec(file)) : [];
  const taken = existing.find((match) => match?.[2] === name)?.[0];
  if (taken) throw new CommandError(`${service} has the migration ${taken}: choose another name.`);
  const last = Math.max(0, ...existing.map((match) => Number(match?.[1] ?? 0)));
  return {
    service,
    databaseFile: join(persistence, 'database.ts'),
    folder,
    fileName: `${String(last + 1).padStart(4, '0')}-${name}.ts`,
    className: `${pascalCase(name)}Migration`,
  };
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}
