import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { forApollo } from '../graph/gateway-interface.ts';
import { statusOfDocuments } from '../http/document-error-status.ts';
import { signalOf } from '../http/request-signal.ts';
import type { RunGraphQL } from '../identity/login/run-graphql.ts';
import type { Admit, Parts } from '../ports.ts';
import type { Context, SentContext } from '../request/context.ts';
import { currentTrace } from '../request/trace.ts';
import { useCost } from './use-cost.ts';
import { rateLimited } from './use-rate-limit.ts';
import { useRights } from './use-rights.ts';

export type GraphqlSettings = {
  readonly production: boolean;
  /** Within which an answer must be there, mutations aside: they end once they began. */
  readonly totalMs: number;
  /** How long a request waits for room at most. */
  readonly waitMs: number;
};

/** Answers queries and mutations at `/graphql`; outside production with Apollo Sandbox there. */
export async function useGraphql(
  http: FastifyInstance,
  parts: Parts & { readonly admit: Admit },
  counter: ApolloServerPlugin<Context>,
  { production, totalMs, waitMs }: GraphqlSettings,
): Promise<RunGraphQL> {
  const server = new ApolloServer<SentContext>({
    gateway: forApollo(parts.graph),
    introspection: !production,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => parts.formatError(error, formatted),
    plugins: [
      counter,
      useRights(parts.graph, parts.verifyRights),
      useCost(parts.graph, parts.charge),
      ...pages(production),
    ],
  });
  await server.start();
  const answer = fastifyApolloHandler(server, {
    context: async (request, reply) => {
      for (const source of sourcesIn(request)) parts.readOperation(source);
      const caller = await parts.identify(request);
      const { ip: address, trace } = request;
      return { caller, address, trace, signal: signalOf(reply.raw, totalMs) };
    },
  });
  await http.register(async (scope) => {
    statusOfDocuments(scope);
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: (request, reply) =>
        parts.admit(signalOf(reply.raw, waitMs), async () => answer.call(scope, request, reply)),
    });
  });
  http.addHook('onClose', () => server.stop());
  const run: RunGraphQL = async (query, variables, sender) => {
    const contextValue = { ...sender, trace: currentTrace(), signal: AbortSignal.timeout(totalMs) };
    const { body, http } = await server.executeOperation({ query, variables }, { contextValue });
    // The wait is said in a header alone, which would be lost.
    if (http.status === 429) throw rateLimited(Number(http.headers.get('retry-after')));
    if (body.kind === 'single') return body.singleResult as ExecutionResult;
    throw new Error('The graph answered in parts.');
  };
  return (...asked) => parts.admit(AbortSignal.timeout(waitMs), () => run(...asked));
}

function pages(production: boolean) {
  return [
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    production
      ? ApolloServerPluginLandingPageDisabled()
      : ApolloServerPluginLandingPageLocalDefault({
          embed: { runTelemetry: false },
          includeCookies: true,
          footer: false,
        }),
  ];
}

/** Every text that Apollo may take for the operation. What is no text it refuses itself. */
function sourcesIn({ method, url, body }: FastifyRequest): string[] {
  if (method === 'GET') return new URL(url, 'http://gateway').searchParams.getAll('query');
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
  return typeof query === 'string' ? [query] : [];
}
