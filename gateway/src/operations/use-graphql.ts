import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { inSpanSync } from '@souk/platform/runtime/tracing/span';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type ExecutionResult, NoSchemaIntrospectionCustomRule } from 'graphql';
import { gatewayInterface } from '../graph/gateway-interface.ts';
import { checkVariables } from '../http/check-variables.ts';
import { documentErrorStatus } from '../http/document-error-status.ts';
import { requestSignal } from '../http/request-signal.ts';
import type { ConsumedCost, LimitConcurrency, Ports, RunGraphQL } from '../ports.ts';
import type { Context, SentContext } from '../request/context.ts';
import type { TokenActivity } from '../request/sessions.ts';
import { currentTrace, nameOperation } from '../request/trace.ts';
import { activeTokenPlugin } from './active-token-plugin.ts';
import { answerPlugins } from './answer-plugins.ts';
import { checkBody } from './check-body.ts';
import { publicIntrospection } from './public-introspection.ts';
import { sandboxPage } from './sandbox-page.ts';
import type { AnonymousCache } from './use-anonymous-cache.ts';
import { costPlugin } from './use-cost.ts';
import { rateLimited } from './use-rate-limit.ts';
import { rightsPlugin } from './use-rights.ts';

export type GraphqlSettings = {
  readonly production: boolean;
  /** The time limit for the whole response; a mutation that has begun runs to its end. */
  readonly totalMs: number;
  /** How long a request may wait in the queue. */
  readonly waitMs: number;
};

type GraphqlPorts = {
  readonly limitConcurrency: LimitConcurrency;
  readonly anonymousCache: AnonymousCache;
  /** Null where the provider reports every end of a login. */
  readonly tokenActivity: TokenActivity | null;
};

/** Serves queries and mutations at `/graphql`, and Apollo Sandbox outside production. */
export async function useGraphql(
  http: FastifyInstance,
  ports: Ports & GraphqlPorts,
  counter: ApolloServerPlugin<Context>,
  { production, totalMs, waitMs }: GraphqlSettings,
): Promise<RunGraphQL> {
  const server = new ApolloServer<SentContext>({
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
    plugins: [counter, ...concerns(ports, production), ...landingPage(production)],
  });
  await server.start();
  const answer = fastifyApolloHandler(server, {
    context: async (request, reply) => {
      checkBody(request);
      const { sources, variables } = sentIn(request);
      for (const values of variables) checkVariables(values);
      for (const source of sources) inSpanSync('parse', () => ports.parseOperation(source));
      const caller = await ports.identify(request);
      const { ip: address, trace } = request;
      return { caller, address, trace, signal: requestSignal(reply.raw, totalMs) };
    },
  });
  await http.register(async (scope) => {
    documentErrorStatus(scope);
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: (request, reply) =>
        ports.limitConcurrency(requestSignal(reply.raw, waitMs), async () =>
          answer.call(scope, request, reply),
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

/** Every string that Apollo may take as the operation, and everything that it may take as variables. */
type Sent = { readonly sources: readonly string[]; readonly variables: readonly unknown[] };

/** Leaves out what has another type or is not JSON: Apollo rejects it itself. */
function sentIn({ method, url, body }: FastifyRequest): Sent {
  if (method === 'GET') {
    const { searchParams } = new URL(url, 'http://gateway');
    const variables = searchParams.getAll('variables').flatMap(jsonIn);
    return { sources: searchParams.getAll('query'), variables };
  }
  const { query, variables } = (body ?? {}) as { query?: unknown; variables?: unknown };
  return { sources: typeof query === 'string' ? [query] : [], variables: [variables] };
}

function jsonIn(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
