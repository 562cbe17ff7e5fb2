/**
 * `npm run schema-changes`: compares the graph, as its clients see it, with that of the last release. Fails
 * on a breaking change that `schema/accepted-changes.json` lacks, and when `schema/changes.md` is stale:
 * `npm run generate` writes it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { apiSchemaOf } from '@souk/schema/public-schema';
import { buildSchema, type GraphQLSchema, parse, printSchema } from 'graphql';
import { changesDocument } from './src/schema-changes/changes-document.ts';
import { deprecations } from './src/schema-changes/deprecations.ts';
import { report } from './src/schema-changes/report.ts';
import { schemaChanges } from './src/schema-changes/schema-changes.ts';

const root = new URL('../', import.meta.url).pathname;
const files = {
  supergraph: 'schema/supergraph.graphql',
  released: 'schema/released.graphql',
  accepted: 'schema/accepted-changes.json',
  changes: 'schema/changes.md',
};
const read = (file: string) => readFileSync(root + file, 'utf8');

const { values } = readArguments({
  command: 'npm run schema-changes',
  about:
    'Compares the graph with that of the last release. Fails on a breaking change not yet accepted.',
  options: {
    base: { type: 'string', value: 'revision', about: 'compare with this commit, and only print' },
    write: { type: 'boolean', default: false, about: `write ${files.changes}` },
    release: {
      type: 'boolean',
      default: false,
      about: `at a release: keep the graph of now in ${files.released}`,
    },
  },
});
const now = apiSchemaOf(parse(read(files.supergraph)));
if (values.release) writeFileSync(root + files.released, `${printSchema(now)}\n`);
const before = values.base ? schemaAt(values.base) : buildSchema(read(files.released));
const { sections, refused } = report(schemaChanges(before, now), JSON.parse(read(files.accepted)));
const text = changesDocument(sections, deprecations(now));
if (values.base) console.info(text);
else if (values.write || values.release) writeFileSync(root + files.changes, text);
else if (read(files.changes) !== text) fail(`${files.changes} is stale: run "npm run generate".`);
else console.info(`${files.changes} has all changes of the graph since the last release.`);
if (refused.length > 0) {
  fail(
    `Breaking changes that are not accepted:\n${refused.map((change) => `  ${change}`).join('\n')}\n` +
      `Keep what clients use, or add each to ${files.accepted}: { "change": "...", "why": "..." }.`,
  );
}

function schemaAt(revision: string): GraphQLSchema {
  const { status, stdout } = spawnSync('git', ['show', `${revision}:./${files.supergraph}`], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0)
    throw new Error(`There is no ${files.supergraph} in ${revision}: fetch that commit.`);
  return apiSchemaOf(parse(stdout));
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
