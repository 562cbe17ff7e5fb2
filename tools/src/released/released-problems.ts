import { createdAtStart } from './migration-statements.ts';
import type { Released, Topics } from './released-files.ts';

/** Returns what was released and has changed, and what is not recorded yet: a sentence or two each. */
export function releasedProblems(
  released: Released,
  current: Released,
): { changed: string[]; unrecorded: string[] } {
  const databases = Object.keys({ ...released.migrations, ...current.migrations });
  return {
    changed: [
      ...databases.flatMap((name) =>
        changedMigrations(name, released.migrations[name] ?? {}, current.migrations[name] ?? {}),
      ),
      ...Object.keys(released.topics).flatMap((name) =>
        changedTopic(name, released.topics, current.topics),
      ),
    ],
    unrecorded: [
      ...databases.flatMap((name) =>
        newNames(released.migrations[name], current.migrations[name]).map(
          (migration) => `${name}: ${migration}`,
        ),
      ),
      ...newNames(released.topics, current.topics).map((topic) => `topic ${topic}`),
    ],
  };
}

type Hashes = Readonly<Record<string, string>>;

function changedMigrations(database: string, released: Hashes, current: Hashes): string[] {
  const names = Object.keys(released);
  const kept = names.filter((name) => name in current);
  const order = Object.keys(current).filter((name) => name in released);
  const problems = [
    ...names
      .filter((name) => !(name in current))
      .map(
        (name) => `${database}: ${name} was removed, and a new database would lack it: restore it.`,
      ),
    ...kept
      .filter((name) => current[name] !== released[name])
      .map((name) => `${database}: ${name} changed, ${adviceFor(database)}`),
  ];
  return kept.join() === order.join()
    ? problems
    : [...problems, `${database}: the order changed, keep ${kept.join(', ')}.`];
}

function adviceFor(database: string): string {
  const file = createdAtStart[database];
  if (file)
    return `and a database that has it does not get the change: restore it, and add a statement such as "alter table … add column if not exists" to ${file}.`;
  const next =
    database === 'gateway'
      ? 'append a new step'
      : `write "npm run migration -- ${database} <name>"`;
  return `and a database that has run it does not run it again: restore it, and ${next}.`;
}

function changedTopic(name: string, released: Topics, current: Topics): string[] {
  const [before, now] = [released[name], current[name]];
  if (!before) return [];
  if (!now) {
    return [
      `topic ${name} was removed: its records and the offsets of its consumers would stay behind, and older services still use it. Restore it; a message that no service publishes may keep its topic.`,
    ];
  }
  const problems: string[] = [];
  if (now.partitions !== before.partitions)
    problems.push(
      `topic ${name} has ${now.partitions} partitions instead of ${before.partitions}: keys would move to other partitions, and the records of a key would lose their order. Keep the number, or publish to a new topic.`,
    );
  if (now.retentionMs !== before.retentionMs || now.compacted !== before.compacted)
    problems.push(
      `topic ${name} retains its records in another way: brokers that have the topic keep the former one. Restore it, or publish to a new topic.`,
    );
  return problems;
}

function newNames(released: object = {}, current: object = {}): string[] {
  return Object.keys(current).filter((name) => !(name in released));
}
