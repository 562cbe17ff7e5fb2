import { createHash } from 'node:crypto';
import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import { canonicalJson } from '@souk/platform/runtime/canonical-json';
import { Counter, type Registry } from 'prom-client';
import type { Graph, Revision } from '../graph/graph.ts';
import type { SentContext } from '../request/context.ts';
import { CachedAnswers } from './cached-answers.ts';

type ResolvedRequest = GraphQLRequestContextDidResolveOperation<SentContext>;

/** Where the answer to a request is kept, and its data if it was there. */
type Lookup = {
  readonly answers: CachedAnswers;
  readonly key: string;
  readonly data: Record<string, unknown> | null;
};
type Lookups = WeakMap<GraphQLRequestContext<SentContext>, Lookup>;

/** Answers identical anonymous queries without executing them again. */
export type AnonymousCache = {
  /**
   * Looks the answer to a request up, before its cost is charged. Returns whether it is there; then
   * the plugin answers with it, even if it expires meanwhile.
   */
  readonly lookUp: (request: ResolvedRequest) => boolean;
  readonly plugin: ApolloServerPlugin<SentContext>;
};

/** How long an answer is kept unless the environment says otherwise. */
export const defaultAnonymousCacheMs = 1_000;

/**
 * Keeps complete answers to queries without any credential for `keptMs`, counted from the start of
 * their request; 0 keeps none. Each revision of the graph has answers of its own.
 */
export function useAnonymousCache(
  graph: Graph,
  keptMs: number,
  registry: Registry,
  now: () => number = () => performance.now(),
): AnonymousCache {
  const revisions = new WeakMap<Revision, CachedAnswers>();
  const lookups: Lookups = new WeakMap();
  const outcomes = new Counter({
    name: 'graphql_anonymous_cache_total',
    help: 'Queries without a credential that were answered from the cache (hit) or executed (miss).',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const answersOf = (revision: Revision) => {
    const answers = revisions.get(revision) ?? new CachedAnswers(keptMs, now);
    revisions.set(revision, answers);
    return answers;
  };
  const lookUp = (request: ResolvedRequest) => {
    if (keptMs === 0 || !isCacheable(request)) return false;
    const answers = answersOf(graph.revisionOf(request.schema));
    const key = keyOf(request);
    const data = answers.get(key);
    lookups.set(request, { answers, key, data });
    return data !== null;
  };
  return { lookUp, plugin: pluginFor(lookups, outcomes, now) };
}

function pluginFor(
  lookups: Lookups,
  outcomes: Counter,
  now: () => number,
): ApolloServerPlugin<SentContext> {
  return {
    requestDidStart: async () => {
      const startedAt = now();
      return {
        responseForOperation: async (request) => {
          const lookup = lookups.get(request);
          if (lookup) outcomes.inc({ outcome: lookup.data ? 'hit' : 'miss' });
          return lookup?.data ? responseWith(lookup.data) : null;
        },
        willSendResponse: async (request) => {
          const { body } = request.response;
          const lookup = lookups.get(request);
          // A hit is not kept again: its age would begin anew.
          if (!lookup || lookup.data || body.kind !== 'single') return;
          const { data, errors } = body.singleResult;
          if (data && !errors) lookup.answers.set(lookup.key, data, startedAt);
        },
      };
    },
  };
}

function responseWith(data: Record<string, unknown>): GraphQLResponse {
  return {
    http: { headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { data } },
  };
}

/** Introspection reads no subgraph, and its answers are large. */
const introspection = /\b__(schema|type)\b/;

function isCacheable({ contextValue, operation, source }: ResolvedRequest): boolean {
  return (
    contextValue.caller.via === 'anonymous' &&
    operation?.operation === 'query' &&
    !introspection.test(source)
  );
}

/** A hash of all that an anonymous answer depends on: the text, which operation of it, the variables. */
function keyOf({ queryHash, operationName, request }: ResolvedRequest): string {
  const identity = canonicalJson([queryHash, operationName, request.variables ?? {}]);
  return createHash('sha256').update(identity).digest('base64');
}
