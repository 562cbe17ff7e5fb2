import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(environment: NodeJS.ProcessEnv): SubgraphConfig {
  return readSubgraph('inventory', {}, environment).shared;
}
