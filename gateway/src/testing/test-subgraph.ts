import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fastifyApollo from '@as-integrations/fastify';
import { newParts, type Stoppable } from '@souk/platform/testing/test-file';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { type DocumentNode, parse } from 'graphql';

/** Schema and resolvers (in Apollo's form) of a subgraph. */
export type SubgraphDefinition = { readonly sdl: string; readonly resolvers: object };

/** A request that the subgraph received. */
type Received = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The bytes, for signatures. */
  readonly body: Buffer;
};

/** A subgraph that listens on a port. */
export type TestSubgraph = Stoppable & {
  readonly typeDefs: DocumentNode;
  readonly url: string;
  readonly received: Received[];
};

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@provides", "@requires", "@inaccessible",
  "@authenticated", "@requiresScopes", "@policy", "@tag"])`;

/** Starts a subgraph on a free port, or on `port`. Its `stop` breaks all connections. */
export async function startTestSubgraph(
  { sdl, resolvers }: SubgraphDefinition,
  port = 0,
): Promise<TestSubgraph> {
  const typeDefs = parse(`${link}\n${sdl}`);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  const server = new ApolloServer<{ authorization: string | undefined; reply: FastifyReply }>({
    schema,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
  });
  await server.start();
  const http = Fastify({ forceCloseConnections: true });
  const received: Received[] = [];
  http.removeContentTypeParser('application/json');
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = Buffer.from(body);
    const { query, variables } = JSON.parse(bytes.toString());
    received.push({ query, variables, headers: request.headers, body: bytes });
    done(null, JSON.parse(bytes.toString()));
  });
  // Resolvers see whose token it is, and can set headers of the answer.
  const context = async ({ headers }: FastifyRequest, reply: FastifyReply) => ({
    ...{ authorization: headers.authorization, reply },
  });
  await http.register(fastifyApollo(server), { context });
  const { parts, stoppable } = newParts();
  parts.defer(() => http.close());
  await http.listen({ port, host: '127.0.0.1' });
  const { port: taken } = http.server.address() as AddressInfo;
  return { typeDefs, url: `http://127.0.0.1:${taken}/graphql`, received, ...stoppable };
}
