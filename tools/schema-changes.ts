/**
 * `npm run schema-changes`: prints the changes of the graph for its clients since the last commit, or
 * since `--base <revision>`. Fails on a breaking change that `schema/accepted-changes.json` lacks.
 */
import { readFileSync } from 'node:fs';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { baseOf } from './src/schema-changes/base.ts';

const root = new URL('../', import.meta.url).pathname;
const file = 'schema/supergraph.graphql';
const acceptedFile = 'schema/accepted-changes.json';

const { values } = readArguments({
  command: 'npm run schema-changes',
  about:
    'Prints the changes of the graph for its clients. Fails on a breaking one not yet accepted.',
  options: {
    base: {
      type: 'string',
      value: 'revision',
      about: 'compare with this instead of the last commit',
    },
  },
});
const now = readFileSync(root + file, 'utf8');
const base = baseOf(root, file, now, values.base);
if ('missing' in base) {
  console.info(`skipped: schema changes, ${base.missing}`);
} else if (base.text === now) {
  console.info(`No change of the graph since ${base.revision}.`);
} else {
  await compare(base.revision, base.text);
}

/** Loads Apollo's libraries only here: most runs have nothing to compare. */
async function compare(revision: string, before: string): Promise<void> {
  const { apiSchemaOf } = await import('./src/schema-changes/api-schema.ts');
  const { schemaChanges } = await import('./src/schema-changes/schema-changes.ts');
  const { report } = await import('./src/schema-changes/report.ts');
  const accepted = JSON.parse(readFileSync(root + acceptedFile, 'utf8'));
  const { lines, refused } = report(schemaChanges(apiSchemaOf(before), apiSchemaOf(now)), accepted);
  console.info([`Changes of the graph since ${revision}`, ...lines].join('\n'));
  if (refused.length === 0) return;
  console.error(
    `Breaking changes that are not accepted:\n${refused.map((change) => `  ${change}`).join('\n')}\n` +
      `Keep what clients use, or add each to ${acceptedFile}: { "change": "...", "why": "..." }.`,
  );
  process.exitCode = 1;
}
