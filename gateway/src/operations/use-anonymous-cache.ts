import { createHash } from 'node:crypto';
import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import { canonicalJson } from '@souk/platform/runtime/canonical-json';
import { type DocumentNode, isTypeDefinitionNode, Kind, visit } from 'graphql';
import { Counter, type Registry } from 'prom-client';
import { directiveArguments } from '../graph/directive-arguments.ts';
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
  /** Whether answers are kept at all. */
  readonly isOn: boolean;
};

/** How long an answer is kept unless the environment says otherwise. */
export const defaultAnonymousCacheMs = 1_000;

/** The tag of fields whose answers are never kept, as an argument of the field is a credential. */
const noStore = 'no-store';

/** What is kept for one revision of the graph, and the names of the fields that keep an answer out. */
type Kept = { readonly answers: CachedAnswers; readonly unkept: ReadonlySet<string> };

/**
 * Keeps complete answers to queries without any credential for `keptMs`, counted from the start of
 * their request; 0 keeps none. Each revision of the graph has answers of its own. An answer with a field
 * that has `@tag(name: "no-store")` is not kept.
 */
export function useAnonymousCache(
  graph: Graph,
  keptMs: number,
  registry: Registry,
  now: () => number = () => performance.now(),
): AnonymousCache {
  const revisions = new WeakMap<Revision, Kept>();
  const lookups: Lookups = new WeakMap();
  const outcomes = new Counter({
    name: 'graphql_anonymous_cache_total',
    help: 'Queries without a credential that were answered from the cache (hit) or executed (miss).',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const keptFor = (revision: Revision) => {
    const kept = revisions.get(revision) ?? {
      answers: new CachedAnswers(keptMs, now),
      unkept: taggedFieldsIn(revision.document),
    };
    revisions.set(revision, kept);
    return kept;
  };
  const lookUp = (request: ResolvedRequest) => {
    if (keptMs === 0 || !isCacheable(request)) return false;
    const { answers, unkept } = keptFor(graph.revisionOf(request.schema));
    if (hasField(request.document, unkept)) return false;
    const key = keyOf(request);
    const data = answers.get(key);
    lookups.set(request, { answers, key, data });
    return data !== null;
  };
  return { lookUp, plugin: pluginFor(lookups, outcomes, now), isOn: keptMs > 0 };
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

/** The names of the fields of a supergraph that have the tag `no-store`. */
function taggedFieldsIn({ definitions }: DocumentNode): ReadonlySet<string> {
  const fields = definitions
    .filter(isTypeDefinitionNode)
    .flatMap((type) => (type.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.fields ?? []) : []));
  const tagged = fields.filter(({ directives = [] }) =>
    directives.some((one) => one.name.value === 'tag' && directiveArguments(one).name === noStore),
  );
  return new Set(tagged.map(({ name }) => name.value));
}

/** Whether a document selects a field of one of these names, of whatever type and in whatever operation. */
function hasField(document: DocumentNode, names: ReadonlySet<string>): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      if (names.has(name.value)) found = true;
    },
  });
  return found;
}

/** A hash of all that an anonymous answer depends on: the text, which operation of it, the variables. */
function keyOf({ queryHash, operationName, request }: ResolvedRequest): string {
  const identity = canonicalJson([queryHash, operationName, request.variables ?? {}]);
  return createHash('sha256').update(identity).digest('base64');
}
