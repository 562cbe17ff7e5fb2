import { CommandError } from '../command-error.ts';
import type { PendingFiles } from './pending-files.ts';
import { entityOf } from './service.ts';

/**
 * Adds a fact that a service publishes: its contract, and a sample that later versions must be able to
 * decode. Throws CommandError.
 */
export function newEvent(
  files: PendingFiles,
  { service, name }: { readonly service: string; readonly name: string },
): void {
  if (!/^[a-z]+(-[a-z]+)+$/.test(name)) {
    throw new CommandError(
      `"${name}" cannot name a fact: use kebab-case and the past tense, as in gift-note-changed.`,
    );
  }
  const { type } = entityOf(files, service);
  const id = `${type.charAt(0).toLowerCase()}${type.slice(1)}Id`;
  const contract = `schema/events/${service}.ts`;
  if (files.read(contract).includes(`'${name}'`)) {
    throw new CommandError(`${contract} has '${name}' already: choose another name.`);
  }
  files.insertAfter(
    contract,
    /^export const \w+Facts = \{\n[\s\S]*?(?=^\})/m,
    `  '${name}': fact(
    '${name}',
    'Describe what has happened.',
    z.object({ ${id}: z.string(), at: instant }),
  ),
`,
  );
  const sample = { [id]: '0192f3c1-7a10-7cc3-98c4-dc0c0c07398f', at: '2026-11-22T08:00:00.000Z' };
  files.create(`schema/events/past/${name}.v1.json`, `${JSON.stringify(sample)}\n`);
}
