/**
 * Writes what follows from the contracts in this folder: the supergraph, and the resolver types of
 * each subgraph. With `--check` it writes nothing and fails when a committed file is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolverTypes } from './generators/resolver-types.ts';
import { supergraph } from './generators/supergraph.ts';
import { servedSubgraphNames } from './subgraphs.ts';

const root = new URL('../', import.meta.url);

const generated = new Map([['schema/supergraph.graphql', supergraph()]]);
for (const name of servedSubgraphNames) {
  generated.set(`subgraphs/${name}/src/graphql/schema.generated.ts`, await resolverTypes(name));
}

for (const [path, text] of generated) {
  const file = new URL(path, root);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: run "npm run generate".`);
    process.exitCode = 1;
  } else {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
  }
}
