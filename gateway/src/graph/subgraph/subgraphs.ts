import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@souk/platform/runtime/logger';
import type { SubgraphFor } from '../graph.ts';
import { newCircuitBreaker } from './circuit-breaker.ts';
import { dataSource, type ObserveFetch, type RefreshSession } from './data-source.ts';
import { newFetcher, type Timeouts } from './fetcher.ts';
import type { SubgraphSettings } from './settings.ts';
import { openSubgraphConnection, type SubgraphConnection } from './subgraph-connection.ts';

/** The data sources of all subgraphs. They outlive revisions: a new supergraph closes no connection. */
export type Subgraphs = {
  /** Throws for a subgraph without an address, with a plain one where TLS is needed, or with invalid settings. */
  readonly subgraphFor: SubgraphFor;
  /** Resolves when the last request has its response. */
  readonly close: () => Promise<void>;
};

export function openSubgraphs(
  settingsOf: (name: string) => SubgraphSettings,
  timeouts: Timeouts,
  observe: ObserveFetch,
  logger: Logger,
  refreshSession: RefreshSession = async () => {},
): Subgraphs {
  const mutations = { count: 0 };
  const open = new Map<string, { connection: SubgraphConnection; source: GraphQLDataSource }>();
  const subgraphFor: SubgraphFor = (name, knownUrl) => {
    const { url: configured, signingKey, getsToken, ...more } = settingsOf(name);
    const { needsTls = false, errorCodes = [] } = more;
    const url = configured ?? knownUrl;
    if (!url)
      throw new Error(
        `The subgraph ${name} has no address: neither a setting nor the supergraph has one.`,
      );
    if (needsTls && !url.startsWith('https:'))
      throw new Error(
        `The address of the subgraph ${name} is not https. Set it, or NETWORK_TRUSTED=true.`,
      );
    const key = `${name} ${url}`;
    const known = open.get(key);
    if (known) return known.source;
    const connection = openSubgraphConnection(url, signingKey);
    const fetcher = newFetcher(connection, newCircuitBreaker(), timeouts, mutations);
    const source = dataSource({
      ...{ name, fetcher, getsToken, errorCodes, observe, refreshSession, logger },
    });
    open.set(key, { connection, source });
    return source;
  };
  const close = async () => {
    await Promise.all([...open.values()].map(({ connection }) => connection.close()));
  };
  return { subgraphFor, close };
}
