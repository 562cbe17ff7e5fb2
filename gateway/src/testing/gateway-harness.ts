import { composeServices } from '@apollo/composition';
import type { EventBus } from '@souk/platform/bus/bus';
import type { Logger } from '@souk/platform/runtime/logger';
import { newParts, type Stoppable } from '@souk/platform/testing/test-file';
import { type Graph, openGraph } from '../graph/graph.ts';
import { openSubgraphs } from '../graph/subgraph/subgraphs.ts';
import { trustProxies } from '../http/client-address.ts';
import { newHttp } from '../http/new-http.ts';
import { useCsrfPrevention } from '../identity/use-csrf-prevention.ts';
import { useIdentity } from '../identity/use-identity.ts';
import { operationPolicies } from '../operations/operation-policies.ts';
import type { PersistedSettings } from '../operations/persisted-operations.ts';
import { defaultAnonymousCacheMs, useAnonymousCache } from '../operations/use-anonymous-cache.ts';
import {
  type ConcurrencyLimit,
  defaultConcurrencyLimit,
  useConcurrencyLimit,
} from '../operations/use-concurrency-limit.ts';
import { useErrors } from '../operations/use-errors.ts';
import { useGraphql } from '../operations/use-graphql.ts';
import { defaultLimits, type Limits } from '../operations/use-limits.ts';
import { type Metrics, useMetrics } from '../operations/use-metrics.ts';
import { defaultRateLimit, type RateLimit } from '../operations/use-rate-limit.ts';
import { useRefusals } from '../operations/use-refusals.ts';
import type { Ports, RecordRefusal } from '../ports.ts';
import type { Sessions, TokenActivity } from '../request/sessions.ts';
import { captureLog } from './capture-log.ts';
import { clientOf, type HarnessClient, type HttpAnswer } from './harness-client.ts';
import { noRevocations } from './no-revocations.ts';
import { type SubgraphDefinition, startTestSubgraph, type TestSubgraph } from './test-subgraph.ts';
import { verify } from './token.ts';

export type { HttpAnswer };

/** A listening gateway in front of listening test subgraphs. */
export type GatewayHarness = Stoppable &
  HarnessClient & {
    readonly url: string;
    readonly graph: Graph;
    readonly subgraphs: Readonly<Record<string, TestSubgraph>>;
    readonly lines: readonly Record<string, unknown>[];
    readonly metrics: () => Promise<string>;
  };

export type HarnessOptions = {
  readonly sessions?: Sessions;
  readonly tokenActivity?: TokenActivity;
  readonly production?: boolean;
  readonly signingKey?: string;
  readonly getsToken?: boolean;
  readonly queryMs?: number;
  readonly mutationMs?: number;
  readonly concurrencyLimit?: ConcurrencyLimit;
  readonly rateLimit?: RateLimit;
  readonly anonymousCacheMs?: number;
  /** The clock of the cache, in milliseconds. */
  readonly now?: () => number;
  readonly proxies?: readonly string[];
  readonly limits?: Limits;
  readonly persisted?: PersistedSettings;
  /** In place of those of the gateway: for a measurement of what these cost. */
  readonly policies?: Partial<Pick<Ports, 'checkRights' | 'checkCost'>>;
  readonly observe?: Partial<Pick<Metrics, 'observeFetch' | 'observeAnswer'>>;
};

/** No test is about a slow machine: those of a time-out set their own. */
const neverMs = 3_600_000;
/** The origins whose pages may use the cookie. */
const origins = ['http://shop.test'];

const noSessions: Sessions = { hasCookie: () => false, find: async () => null };

type Addressed = Pick<TestSubgraph, 'typeDefs' | 'url'>;

/** Composes a supergraph of the subgraphs at their addresses. */
export function supergraphOf(subgraphs: Readonly<Record<string, Addressed>>): string {
  const services = Object.entries(subgraphs).map(([name, { typeDefs, url }]) => {
    return { name, typeDefs, url };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], String(errors));
  return supergraphSdl;
}

/** Starts everything on free ports, in production mode by default. */
export async function startGatewayHarness(
  definitions: Readonly<Record<string, SubgraphDefinition>>,
  options: HarnessOptions = {},
): Promise<GatewayHarness> {
  const { parts, stoppable } = newParts();
  const subgraphs = await startAll(definitions, parts);
  const gateway = parts.use(await startGatewayFor(supergraphOf(subgraphs), options));
  return { ...gateway, subgraphs, ...stoppable };
}

/** Starts a gateway for a supergraph with the addresses of its subgraphs. */
export async function startGatewayFor(
  supergraph: string,
  options: HarnessOptions = {},
): Promise<Omit<GatewayHarness, 'subgraphs'>> {
  const { parts, stoppable } = newParts();
  const { logger, lines } = captureLog();
  const { signingKey = null, getsToken = true, queryMs = neverMs, mutationMs = neverMs } = options;
  const settings = () => ({ url: null, signingKey, getsToken });
  const metrics = { ...useMetrics(), ...options.observe };
  const timeouts = { queryMs, mutationMs };
  const connections = openSubgraphs(settings, timeouts, metrics.observeFetch, logger);
  parts.defer(() => connections.close());
  const graph = await openGraph(supergraph, connections.subgraphFor, logger);
  const { production = true, concurrencyLimit = defaultConcurrencyLimit, proxies = [] } = options;
  const recordRefusal = useRefusals(logger, metrics.registry);
  const ports = portsOf(graph, logger, recordRefusal, options);
  const http = newHttp(102_400, ports.formatError, trustProxies(proxies));
  useCsrfPrevention(http, origins);
  parts.defer(() => http.close());
  const limitConcurrency = useConcurrencyLimit(concurrencyLimit, metrics.registry);
  const graphqlSettings = { production, totalMs: neverMs, ...concurrencyLimit };
  const { anonymousCacheMs = defaultAnonymousCacheMs, now, tokenActivity = null } = options;
  const anonymousCache = useAnonymousCache(graph, anonymousCacheMs, metrics.registry, now);
  const graphqlPorts = { ...ports, limitConcurrency, anonymousCache, tokenActivity };
  await useGraphql(http, graphqlPorts, metrics, graphqlSettings);
  const url = `${await http.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  const readMetrics = () => metrics.registry.metrics();
  return { url, graph, lines, metrics: readMetrics, ...stoppable, ...clientOf(url) };
}

async function startAll(
  definitions: Readonly<Record<string, SubgraphDefinition>>,
  parts: AsyncDisposableStack,
) {
  const started = Object.entries(definitions).map(async ([name, definition]) => {
    return [name, parts.use(await startTestSubgraph(definition))] as const;
  });
  return Object.fromEntries(await Promise.all(started));
}

function portsOf(
  graph: Graph,
  logger: Logger,
  recordRefusal: RecordRefusal,
  {
    sessions = noSessions,
    production,
    rateLimit = defaultRateLimit,
    limits = defaultLimits,
    persisted,
    policies,
  }: HarnessOptions,
): Ports {
  return {
    graph,
    logger,
    bus: {} as EventBus,
    identify: useIdentity({
      verify,
      sessions,
      revokedTokens: noRevocations,
      origins,
    }),
    ...operationPolicies({ limits, rateLimit, ...(persisted && { persisted }) }),
    ...policies,
    formatError: useErrors(logger, production === false, recordRefusal),
    recordRefusal,
  };
}
