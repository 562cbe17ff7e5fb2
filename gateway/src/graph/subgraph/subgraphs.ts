import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@souk/platform/runtime/logger';
import type { SubgraphFor } from '../graph.ts';
import { newBreaker } from './circuit-breaker.ts';
import { dataSource, type Observe, type RefreshSession } from './data-source.ts';
import { fetcherOn, type Timeouts } from './fetcher.ts';
import type { SubgraphSettings } from './settings.ts';
import { type Line, lineTo } from './subgraph-connection.ts';

/** The ways to all subgraphs. They outlive revisions: a swap closes no connection. */
export type Subgraphs = {
  /** Throws when nobody says where the subgraph is, or its settings are wrong. */
  readonly subgraphFor: SubgraphFor;
  /** Ends when the last request has its answer. */
  readonly close: () => Promise<void>;
};

export function openSubgraphs(
  settingsOf: (name: string) => SubgraphSettings,
  timeouts: Timeouts,
  observe: Observe,
  logger: Logger,
  refreshSession: RefreshSession = async () => {},
): Subgraphs {
  const writes = { count: 0 };
  const open = new Map<string, { line: Line; source: GraphQLDataSource }>();
  const subgraphFor: SubgraphFor = (name, knownUrl) => {
    const { url: configured, signingKey, getsToken } = settingsOf(name);
    const url = configured ?? knownUrl;
    if (!url) throw new Error(`Nobody says where the subgraph ${name} is.`);
    const key = `${name} ${url}`;
    const known = open.get(key);
    if (known) return known.source;
    const line = lineTo(url, signingKey);
    const fetcher = fetcherOn(line, newBreaker(), timeouts, writes);
    const source = dataSource({ name, fetcher, getsToken, observe, refreshSession, logger });
    open.set(key, { line, source });
    return source;
  };
  const close = async () => {
    await Promise.all([...open.values()].map(({ line }) => line.close()));
  };
  return { subgraphFor, close };
}
