import {
  port,
  postgresUrl,
  readSubgraph,
  type SubgraphConfig,
  signingKey,
} from '@souk/platform/subgraph-config';

const settings = {
  INVENTORY_PORT: port,
  INVENTORY_DATABASE_URL: postgresUrl,
  INVENTORY_SIGNING_KEY: signingKey,
};

/** Reads the environment. Throws one Error that names every mistake. */
export function configFrom(environment: NodeJS.ProcessEnv): SubgraphConfig {
  const { own, shared } = readSubgraph(settings, environment);
  return {
    ...shared,
    port: own.INVENTORY_PORT,
    databaseUrl: own.INVENTORY_DATABASE_URL,
    signingKey: own.INVENTORY_SIGNING_KEY,
  };
}
