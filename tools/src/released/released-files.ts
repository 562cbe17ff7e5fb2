import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Topic, topics } from '@souk/schema/events/topics';
import { currentMigrations, type Migrations } from './current-migrations.ts';

/** What databases and brokers in use depend on: once it is released, it never changes. */
export type Released = { readonly migrations: Migrations; readonly topics: Topics };

/** Topics by name. */
export type Topics = Readonly<Record<string, Omit<Topic, 'name'>>>;

const files = {
  migrations: 'schema/released-migrations.json',
  topics: 'schema/released-topics.json',
} as const;

/** Reads what is released. */
export function readReleased(root: string): Released {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  return { migrations: read(files.migrations), topics: read(files.topics) };
}

/** Reads what the code of a repository has, released or not. */
export async function currentState(root: string): Promise<Released> {
  const sorted = [...topics].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    migrations: await currentMigrations(root),
    topics: Object.fromEntries(sorted.map(({ name, ...topic }) => [name, topic])),
  };
}

/** Records a state as released. */
export function writeReleased(root: string, { migrations, topics }: Released): void {
  const write = (file: string, content: object) =>
    writeFileSync(join(root, file), `${JSON.stringify(content, null, 2)}\n`);
  write(files.migrations, migrations);
  write(files.topics, topics);
}
