import { randomUUID } from 'node:crypto';
import { sign } from '@souk/auth/signature';
import type { Logger } from '@souk/platform/runtime/logger';
import type { SubgraphFor, SubgraphSource } from '../graph.ts';
import { newCircuitBreaker } from './circuit-breaker.ts';
import { dataSource, type ObserveFetch, type RefreshSession } from './data-source.ts';
import { newFetcher, type Timeouts } from './fetcher.ts';
import type { SubgraphSettings, SubscriptionsAt } from './settings.ts';
import { openSubgraphConnection } from './subgraph-connection.ts';
import { subscriptionSource } from './subscribe.ts';
import { sseUpstream } from './upstream/over-sse.ts';
import { webSocketUpstream } from './upstream/over-websocket.ts';
import type { Upstream } from './upstream/upstream.ts';

const subscriptionsByDefault: SubscriptionsAt = { protocol: 'graphql-ws', url: null };

/** The data sources of all subgraphs. They outlive revisions: a new supergraph closes no connection. */
export type Subgraphs = {
  /** Throws for a subgraph without an address, with a plain one where TLS is needed, or with invalid settings. */
  readonly subgraphFor: SubgraphFor;
  /** Resolves when the last request has its response. */
  readonly close: () => Promise<void>;
};

type Open = { readonly source: SubgraphSource; readonly close: () => Promise<unknown> };

export function openSubgraphs(
  settingsOf: (name: string) => SubgraphSettings,
  timeouts: Timeouts,
  observe: ObserveFetch,
  logger: Logger,
  refreshSession: RefreshSession = async () => {},
): Subgraphs {
  const mutations = { count: 0 };
  const open = new Map<string, Open>();
  const openOne = (name: string, url: string, settings: SubgraphSettings): Open => {
    const { signingKey, getsToken, errorCodes = [] } = settings;
    const connection = openSubgraphConnection(url, signingKey);
    const upstream = upstreamOf(name, url, settings);
    const fetcher = newFetcher(connection, newCircuitBreaker(), timeouts, mutations);
    const about = { name, getsToken, errorCodes, logger };
    const { process } = dataSource({ ...about, fetcher, observe, refreshSession });
    const subscribe = subscriptionSource({ ...about, upstream });
    const close = () => Promise.all([connection.close(), upstream.close()]);
    return { source: { process, subscribe }, close };
  };
  const subgraphFor: SubgraphFor = (name, knownUrl) => {
    const settings = settingsOf(name);
    const url = settings.url ?? knownUrl;
    if (!url)
      throw new Error(
        `The subgraph ${name} has no address: neither a setting nor the supergraph has one.`,
      );
    assertSecure(name, url, settings);
    const key = `${name} ${url}`;
    const known = open.get(key) ?? openOne(name, url, settings);
    open.set(key, known);
    return known.source;
  };
  const close = async () => {
    await Promise.all([...open.values()].map((one) => one.close()));
  };
  return { subgraphFor, close };
}

/** The subscriptions of a subgraph. It connects with the first one. */
function upstreamOf(
  name: string,
  queriesUrl: string,
  { signingKey: key, subscriptions, ...settings }: SubgraphSettings,
): Upstream {
  const { protocol, url } = { ...subscriptionsByDefault, ...subscriptions };
  const address = url ?? queriesUrl;
  assertSecure(name, address, settings);
  if (protocol === 'graphql-ws') return webSocketUpstream(address.replace(/^http/, 'ws'));
  return sseUpstream(address.replace(/^ws/, 'http'), (body, token) =>
    key === null ? {} : { ...sign(key, { requestId: randomUUID(), at: new Date(), body, token }) },
  );
}

function assertSecure(
  name: string,
  url: string,
  { needsTls = false }: Pick<SubgraphSettings, 'needsTls'>,
): void {
  if (needsTls && !/^(https|wss):/.test(url))
    throw new Error(
      `The address of the subgraph ${name} is not https. Set it, or NETWORK_TRUSTED=true.`,
    );
}
