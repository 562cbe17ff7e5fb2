import { readdirSync, readFileSync } from 'node:fs';
import { concatAST, type DocumentNode, parse } from 'graphql';

const notSubgraphs = ['prelude.graphql', 'supergraph.graphql'];

/** The names of all subgraphs: one for each `<name>.graphql` in this folder. */
export const subgraphNames: readonly string[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.graphql') && !notSubgraphs.includes(file))
  .map((file) => file.replace('.graphql', ''));

/** The subgraph without a server: the gateway resolves it from the records of topics. */
export const virtualSubgraph = 'events';

/** The subgraphs with a server. */
export const servedSubgraphNames: readonly string[] = subgraphNames.filter(
  (name) => name !== virtualSubgraph,
);

/** The schema of a subgraph: the shared prelude, then its own file. */
export function typeDefsOf(name: string): DocumentNode {
  return concatAST([read('prelude'), read(name)]);
}

function read(name: string): DocumentNode {
  return parse(readFileSync(`${import.meta.dirname}/${name}.graphql`, 'utf8'));
}
