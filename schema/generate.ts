/**
 * Writes what follows from the contracts in this folder: the supergraph, the resolver types of each
 * subgraph, and the AsyncAPI document. With `--check` it writes nothing, and fails when a committed
 * file is stale. Either way it fails for subgraphs that do not compose, and for subscriptions that
 * ask for what no event has.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { liveFaults } from './checks/live-faults.ts';
import { asyncapi } from './generators/asyncapi.ts';
import { resolverTypes } from './generators/resolver-types.ts';
import { supergraph } from './generators/supergraph.ts';
import { servedSubgraphNames, typeDefsOf, virtualSubgraph } from './subgraphs.ts';

const root = new URL('../', import.meta.url);

const generated = new Map([
  ['schema/supergraph.graphql', supergraph()],
  ['schema/asyncapi.json', asyncapi()],
]);
for (const name of servedSubgraphNames) {
  generated.set(`subgraphs/${name}/src/graphql/schema.generated.ts`, await resolverTypes(name));
}
for (const [path, text] of generated) writeOrCheck(path, text);
for (const fault of liveFaults(typeDefsOf(virtualSubgraph))) complain(fault);

function writeOrCheck(path: string, text: string): void {
  const file = new URL(path, root);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (process.argv.includes('--check')) {
    complain(`${path} is stale: run "npm run generate".`);
  } else {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
  }
}

function complain(fault: string): void {
  console.error(fault);
  process.exitCode = 1;
}
