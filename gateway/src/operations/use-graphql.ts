import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import { type ExecutionResult, NoSchemaIntrospectionCustomRule } from 'graphql';
import { gatewayInterface } from '../graph/gateway-interface.ts';
import { documentErrorStatus } from '../http/document-error-status.ts';
import { requestSignal } from '../http/request-signal.ts';
import type { ConsumedCost, Ports, RunGraphQL } from '../ports.ts';
import type { Context, SentContext } from '../request/context.ts';
import { currentTrace, nameOperation } from '../request/trace.ts';
import { activeTokenPlugin } from './active-token-plugin.ts';
import { answerPlugins } from './answer-plugins.ts';
import { KnownOperations } from './known-operations.ts';
import { publicIntrospection } from './public-introspection.ts';
import { type GraphqlPorts, type GraphqlSettings, requestHandler } from './request-handler.ts';
import { sandboxPage } from './sandbox-page.ts';
import { costPlugin } from './use-cost.ts';
import type { Metrics } from './use-metrics.ts';
import { usePersistedOperations } from './use-persisted-operations.ts';
import { rateLimited } from './use-rate-limit.ts';
import { rightsPlugin } from './use-rights.ts';

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
