import { readdirSync, readFileSync } from 'node:fs';
import { concatAST, type DocumentNode, parse } from 'graphql';

const notSubgraphs = [
  'prelude.graphql',
  'service.graphql',
  'supergraph.graphql',
  'public.graphql',
  'released.graphql',
];

/** The names of all subgraphs: one for each `<name>.graphql` in this folder. */
export const subgraphNames: readonly string[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.graphql') && !notSubgraphs.includes(file))
  .map((file) => file.replace('.graphql', ''));

/** The subscriptions: the gateway resolves this subgraph from the records of topics. */
export const virtualSubgraph = 'events';

/** What operators see: the gateway resolves this subgraph from the broker and from the services. */
export const operatorsSubgraph = 'operators';

/** The sessions of browsers: the gateway resolves this subgraph from its own database. */
export const sessionsSubgraph = 'sessions';

/** The subgraphs whose queries and mutations the gateway resolves itself. */
export const gatewaySubgraphs: readonly string[] = [operatorsSubgraph, sessionsSubgraph];

/** The subgraphs with a server. */
export const servedSubgraphNames: readonly string[] = subgraphNames.filter(
  (name) => name !== virtualSubgraph && !gatewaySubgraphs.includes(name),
);

/** The schema of a subgraph: the shared prelude, then its own file. */
export function typeDefsOf(name: string): DocumentNode {
  return concatAST([read('prelude'), read(name)]);
}

/** The schema of a subgraph as it is composed: one with a server also answers about itself. */
export function composedTypeDefsOf(name: string): DocumentNode {
  const own = typeDefsOf(name);
  return servedSubgraphNames.includes(name) ? concatAST([own, read('service')]) : own;
}

function read(name: string): DocumentNode {
  return parse(readFileSync(`${import.meta.dirname}/${name}.graphql`, 'utf8'));
}
