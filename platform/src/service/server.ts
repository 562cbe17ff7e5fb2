import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { maskFault } from '../graphql/graphql.ts';
import { schemaOf } from '../graphql/schema-of.ts';
import { closeGracefully } from '../runtime/close-gracefully.ts';
import type { Logger } from '../runtime/logger.ts';
import { followCertificate, httpsOptions } from '../runtime/tls/follow-certificate.ts';
import type { CertificateFiles } from '../runtime/tls/tls-settings.ts';
import type { Tracer } from '../runtime/tracing/span.ts';
import { keepBody } from './authenticator.ts';
import { operatorResolvers } from './operators/resolvers.ts';
import { type MutationRefusal, reportRefusals } from './report-refusals.ts';
import { traceOperations, traceRequests } from './trace-requests.ts';

/** Schema, address, and context of a request of a subgraph's server. */
export type ServerOptions<Context extends BaseContext> = {
  readonly schema: GraphQLSchema;
  /** The address to listen on; by default only this machine reaches it. */
  readonly host?: string;
  readonly port: number;
  /** With a certificate it speaks HTTPS. */
  readonly certificate?: CertificateFiles | null;
  readonly context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  readonly logger: Logger;
  /** Called for each refusal that a mutation returns, once the log has it. */
  readonly onRefusal: (refusal: MutationRefusal) => void;
  readonly tracer?: Tracer | undefined;
  /** More plugins of Apollo Server. */
  readonly plugins?: readonly ApolloServerPlugin[];
  /** Registers what is served beside `/graphql`. */
  readonly more?: (http: FastifyInstance) => Promise<void>;
};

type RootResolvers = { readonly Query?: object; readonly Mutation?: object };

/**
 * Builds the schema of a subgraph with a server: what every service answers about itself is resolved
 * here, and the rest by `resolvers`.
 */
export function subgraphSchema(name: string, resolvers: RootResolvers): GraphQLSchema {
  return schemaOf(name, {
    ...resolvers,
    Query: { ...resolvers.Query, ...operatorResolvers.Query },
    Mutation: { ...resolvers.Mutation, ...operatorResolvers.Mutation },
  });
}

/**
 * Serves GraphQL at `/graphql`. Port 0 takes a free one. Follows its certificate: see `followCertificate`. `stop`
 * answers the requests under way, then closes.
 */
export async function serve<Context extends BaseContext>(
  options: ServerOptions<Context>,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const { schema, host = '127.0.0.1', port, context, logger, onRefusal, more } = options;
  const { certificate = null } = options;
  const http = newHttp(certificate, options.tracer);
  const refused = (refusal: MutationRefusal) => {
    logger.debug(refusal, 'mutation refused');
    onRefusal(refusal);
  };
  const server = new ApolloServer<Context>({
    schema,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      reportRefusals(refused),
      traceOperations,
      ...(options.plugins ?? []),
    ],
    formatError: maskFault((fault, id) => logger.error({ err: fault, id }, 'request failed')),
    stopOnTerminationSignals: false,
    // Only the gateway calls, and it sends headers that a browser can't.
    csrfPrevention: false,
    introspection: false,
  });
  await server.start();
  await http.register(fastifyApollo(server), { context });
  await more?.(http);
  const url = await http.listen({ port, host });
  const unfollow = followCertificate(http.server, certificate, logger);
  const stop = async () => {
    unfollow();
    await http.close();
    await server.stop();
  };
  return { url: `${url}/graphql`, stop };
}

function newHttp(
  certificate: CertificateFiles | null,
  tracer: Tracer | undefined,
): FastifyInstance {
  const http = Fastify({
    ...{ bodyLimit: 1_048_576, forceCloseConnections: 'idle' },
    ...httpsOptions(certificate),
  });
  closeGracefully(http);
  traceRequests(http, tracer);
  http.removeContentTypeParser('application/json');
  http.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => keepBody(request, body),
  );
  return http;
}
