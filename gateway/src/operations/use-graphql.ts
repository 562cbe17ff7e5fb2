import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { inSpanSync } from '@souk/platform/runtime/tracing/span';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, NoSchemaIntrospectionCustomRule } from 'graphql';
import { gatewayInterface } from '../graph/gateway-interface.ts';
import { checkVariables } from '../http/check-variables.ts';
import { documentErrorStatus } from '../http/document-error-status.ts';
import { forwardedHeaders } from '../http/forwarded-headers.ts';
import { requestSignal } from '../http/request-signal.ts';
import type { ConsumedCost, LimitConcurrency, Ports, RunGraphQL } from '../ports.ts';
import type { Context, Executed, SentContext } from '../request/context.ts';
import { type HeaderRules, ReturnedHeaders } from '../request/returned-headers.ts';
import type { TokenActivity } from '../request/sessions.ts';
import { currentTrace, nameOperation } from '../request/trace.ts';
import { activeTokenPlugin } from './active-token-plugin.ts';
import { type AnswerPorts, knownAnswerer } from './answer-known.ts';
import { answerPlugins } from './answer-plugins.ts';
import { checkBody } from './check-body.ts';
import { KnownOperations } from './known-operations.ts';
import { publicIntrospection } from './public-introspection.ts';
import { sandboxPage } from './sandbox-page.ts';
import { sentIn } from './sent-in.ts';
import type { AnonymousCache } from './use-anonymous-cache.ts';
import { costPlugin } from './use-cost.ts';
import type { Metrics } from './use-metrics.ts';
import { usePersistedOperations } from './use-persisted-operations.ts';
import { rateLimited } from './use-rate-limit.ts';
import { rightsPlugin } from './use-rights.ts';

export type GraphqlSettings = {
  readonly production: boolean;
  /** The time limit for the whole response; a mutation that has begun runs to its end. */
  readonly totalMs: number;
  /** How long a request may wait in the queue. */
  readonly waitMs: number;
  /** The headers of clients that subgraphs receive; none without it. */
  readonly forward?: HeaderRules;
  /** The headers of subgraphs that clients receive; with any, Apollo Server answers every query. */
  readonly returns?: HeaderRules;
};

type GraphqlPorts = {
  readonly limitConcurrency: LimitConcurrency;
  readonly anonymousCache: AnonymousCache;
  /** Null where the provider reports every end of a login. */
  readonly tokenActivity: TokenActivity | null;
};

/**
 * Serves queries and mutations at `/graphql`, and Apollo Sandbox outside production. A query that was valid before is
 * answered without Apollo Server, unless its answer has errors.
 */
export async function useGraphql(
  http: FastifyInstance,
  ports: Ports & GraphqlPorts,
  metrics: Pick<Metrics, 'requests' | 'observeAnswer'>,
  settings: GraphqlSettings,
): Promise<RunGraphQL> {
  const { totalMs, waitMs, production } = settings;
  const operations = new KnownOperations();
  const server = newServer(ports, [metrics.requests, operations.plugin(ports.graph)], production);
  await server.start();
  const { observeAnswer } = metrics;
  const answer = requestHandler(server, { ...ports, operations, observeAnswer }, settings);
  usePersistedOperations(http, ports.textOf);
  await http.register(async (scope) => {
    documentErrorStatus(scope);
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: (request, reply) =>
        ports.limitConcurrency(requestSignal(reply.raw, waitMs), () =>
          answer(scope, request, reply),
        ),
    });
  });
  http.addHook('onClose', () => server.stop());
  const run: RunGraphQL = async (query, variables, sender, costMax) => {
    const signal = AbortSignal.timeout(totalMs);
    const limit = costMax !== undefined && { costMax };
    const contextValue = { ...sender, ...limit, trace: currentTrace(), signal };
    return resultOf(await server.executeOperation({ query, variables }, { contextValue }));
  };
  return (...request) => ports.limitConcurrency(AbortSignal.timeout(waitMs), () => run(...request));
}

function newServer(
  ports: Ports & GraphqlPorts,
  plugins: ApolloServerPlugin<SentContext>[],
  production: boolean,
): ApolloServer<SentContext> {
  return new ApolloServer<SentContext>({
    gateway: gatewayInterface(ports.graph),
    introspection: true,
    // Refuses introspection without naming the server's maker, unlike Apollo's own setting.
    validationRules: production ? [NoSchemaIntrospectionCustomRule] : [],
    // `useCsrfPrevention` does, also for streams.
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => ports.formatError(error, formatted),
    plugins: [...plugins, ...concerns(ports, production), ...landingPage(production)],
  });
}

/** Answers a request: a known query without the server. */
function requestHandler(
  server: ApolloServer<SentContext>,
  ports: Ports & GraphqlPorts & Pick<AnswerPorts, 'operations' | 'observeAnswer'>,
  { totalMs, production, forward = [], returns = [] }: GraphqlSettings,
) {
  const executedFor = new WeakMap<FastifyRequest, Executed>();
  const contextOf = contextBuilder(ports, totalMs, { forward, returns });
  const answer = fastifyApolloHandler(server, {
    context: async (request, reply) => {
      checkBody(request);
      const { sources, variables } = sentIn(request);
      for (const values of variables) checkVariables(values);
      for (const source of sources) inSpanSync('parse', () => ports.parseOperation(source));
      const executed = executedFor.get(request);
      return { ...(await contextOf(request, reply)), ...(executed && { executed }) };
    },
  });
  const keepsAnonymous = ports.anonymousCache.isOn;
  const answerKnown = knownAnswerer({ ...ports, keepsAnonymous, showCost: !production });
  return async (scope: FastifyInstance, request: FastifyRequest, reply: FastifyReply) => {
    if (returns.length === 0) {
      const answered = await answerKnown(request, reply, () => contextOf(request, reply));
      if (answered === 'sent') return reply;
      if (answered.executed) executedFor.set(request, answered.executed);
    }
    return answer.call(scope, request, reply);
  };
}

type Rules = { readonly forward: HeaderRules; readonly returns: HeaderRules };

/** The context of a request, made once: Apollo Server continues with that of a query that it has to answer. */
function contextBuilder({ identify }: Ports, totalMs: number, rules: Rules) {
  const contexts = new WeakMap<FastifyRequest, SentContext>();
  return async (request: FastifyRequest, reply: FastifyReply): Promise<SentContext> => {
    const known = contexts.get(request);
    if (known) return known;
    const caller = await identify(request);
    const { ip: address, trace } = request;
    const forwarded = forwardedHeaders(rules.forward, request.headers);
    const context = {
      ...{ caller, address, trace, signal: requestSignal(reply.raw, totalMs) },
      ...(forwarded && { forwarded }),
      ...(rules.returns.length > 0 && { returned: new ReturnedHeaders(rules.returns) }),
    };
    contexts.set(request, context);
    return context;
  };
}

function concerns(ports: Ports & GraphqlPorts, production: boolean) {
  const { tokenActivity } = ports;
  return [
    operationNamePlugin,
    rightsPlugin(ports.graph, ports.checkRights),
    costPlugin(ports, !production),
    ...(tokenActivity ? [activeTokenPlugin(tokenActivity)] : []),
    ports.anonymousCache.plugin,
    ...(production ? [] : [publicIntrospection(ports.graph)]),
    ...answerPlugins,
  ];
}

/** Throws RATE_LIMITED again, as a result has neither its status nor its headers. */
function resultOf({ body, http }: GraphQLResponse): ExecutionResult {
  if (body.kind !== 'single') throw new Error('The response was incremental.');
  const { singleResult } = body;
  const { cost } = singleResult.errors?.[0]?.extensions ?? {};
  if (http.status === 429) throw rateLimited(cost as ConsumedCost);
  return singleResult as ExecutionResult;
}

const operationNamePlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operationName }) => nameOperation(operationName),
  }),
};

function landingPage(production: boolean) {
  return [
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    production ? ApolloServerPluginLandingPageDisabled() : sandboxPage(),
  ];
}
