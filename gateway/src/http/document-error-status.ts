import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

/** What is wrong with a document or its variables, while the request that brought them is fine. */
const ofDocuments = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

/**
 * Answers a wrong document with 200 in `application/json` and leaves its 400 in
 * `application/graphql-response+json` (GraphQL over HTTP, section 6.4). A client can't tell plain JSON
 * with another status from what a proxy on the way made up, so it would not look for errors in there.
 * What is refused for its size, its sender or its rights keeps its status in both.
 */
export function statusOfDocuments(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_, reply, payload) => {
    const isPlain = String(reply.getHeader('content-type')).startsWith('application/json');
    if (reply.statusCode === 400 && isPlain && isOfDocument(payload)) reply.status(200);
  });
}

function isOfDocument(payload: unknown): boolean {
  const { errors = [] }: { errors?: GraphQLFormattedError[] } = JSON.parse(String(payload));
  return errors.every(({ extensions }) => ofDocuments.has(extensions?.code));
}
