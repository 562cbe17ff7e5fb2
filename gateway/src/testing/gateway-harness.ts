import { composeServices } from '@apollo/composition';
import type { EventBus } from '@souk/platform/bus/bus';
import type { Logger } from '@souk/platform/runtime/logger';
import type { GraphQLFormattedError } from 'graphql';
import { type Graph, openGraph } from '../graph/graph.ts';
import { openSubgraphs } from '../graph/subgraph/subgraphs.ts';
import { trustIn } from '../http/client-address.ts';
import { newHttp } from '../http/new-http.ts';
import { identity } from '../identity/use-identity.ts';
import {
  type Allowance,
  defaultAllowance,
  defaultLimits,
  defaultRoom,
  type Room,
} from '../operations/limits/settings.ts';
import { rulesOf } from '../operations/operation-policies.ts';
import { admission } from '../operations/use-concurrency-limit.ts';
import { errorsTo } from '../operations/use-errors.ts';
import { useGraphql } from '../operations/use-graphql.ts';
import { newMetrics } from '../operations/use-metrics.ts';
import type { Parts } from '../ports.ts';
import type { Sessions } from '../request/sessions.ts';
import { logOf } from './capture-log.ts';
import { type Recipe, type SmallSubgraph, startSubgraph } from './test-subgraph.ts';
import { verify } from './token.ts';

/** A gateway that really listens, in front of small subgraphs that do too. */
export type Front = {
  readonly url: string;
  readonly graph: Graph;
  readonly subgraphs: Readonly<Record<string, SmallSubgraph>>;
  readonly lines: readonly Record<string, unknown>[];
  readonly metrics: () => Promise<string>;
  readonly ask: (query: string, more?: Asking) => Promise<Answered>;
  readonly send: (init: RequestInit & { search?: string }) => Promise<Answered>;
  readonly stop: () => Promise<void>;
};

type Asking = {
  readonly token?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a GraphQL server answers; empty when it was no JSON. */
type Body = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
};

type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
};

export type Staging = {
  readonly sessions?: Sessions;
  readonly production?: boolean;
  readonly signingKey?: string;
  readonly getsToken?: boolean;
  readonly queryMs?: number;
  readonly mutationMs?: number;
  readonly room?: Room;
  readonly allowance?: Allowance;
  readonly proxies?: readonly string[];
};

const noSessions: Sessions = { hasCookie: () => false, find: async () => null };

/** Composes the subgraphs on the spot, as they say where they are. */
export function supergraphOf(subgraphs: Readonly<Record<string, SmallSubgraph>>): string {
  const services = Object.entries(subgraphs).map(([name, { typeDefs, url }]) => {
    return { name, typeDefs, url };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], String(errors));
  return supergraphSdl;
}

/** Starts it all on free ports. Answers as in production unless told otherwise. */
export async function startFront(
  recipes: Readonly<Record<string, Recipe>>,
  staging: Staging = {},
): Promise<Front> {
  const subgraphs = await startAll(recipes);
  const { logger, lines } = logOf();
  const { signingKey = null, getsToken = true, queryMs = 5_000, mutationMs = 5_000 } = staging;
  const settings = () => ({ url: null, signingKey, getsToken });
  const metrics = newMetrics();
  const timeouts = { queryMs, mutationMs };
  const ways = openSubgraphs(settings, timeouts, metrics.observeFetch, logger);
  const graph = await openGraph(supergraphOf(subgraphs), ways.subgraphFor, logger);
  const { production = true, room = defaultRoom, proxies = [] } = staging;
  const parts = partsOf(graph, logger, staging);
  const http = newHttp(102_400, parts.formatError, trustIn(proxies));
  const admit = admission(room, metrics.registry);
  const answering = { production, totalMs: 20_000, ...room };
  await useGraphql(http, { ...parts, admit }, metrics.requests, answering);
  const url = `${await http.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  const stop = async () => {
    await http.close();
    await ways.close();
    await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
  };
  const counted = () => metrics.registry.metrics();
  return { url, graph, subgraphs, lines, metrics: counted, stop, ...clientOf(url) };
}

async function startAll(recipes: Readonly<Record<string, Recipe>>) {
  const started = Object.entries(recipes).map(async ([name, recipe]) => {
    return [name, await startSubgraph(recipe)] as const;
  });
  return Object.fromEntries(await Promise.all(started));
}

function partsOf(
  graph: Graph,
  logger: Logger,
  { sessions = noSessions, production, allowance = defaultAllowance }: Staging,
): Parts {
  return {
    graph,
    logger,
    bus: {} as EventBus,
    identify: identity({ verify, sessions, origins: ['http://shop.test'] }),
    ...rulesOf({ limits: defaultLimits, allowance }),
    formatError: errorsTo(logger, production === false),
  };
}

function clientOf(url: string): Pick<Front, 'ask' | 'send'> {
  const send: Front['send'] = async ({ search = '', ...init }) => {
    const response = await fetch(`${url}${search}`, init);
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, text, body: text.startsWith('{') ? JSON.parse(text) : {} };
  };
  const ask: Front['ask'] = (query, { token, variables = {}, headers = {} } = {}) =>
    send({
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
  return { ask, send };
}
