import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

/** Codes of errors in a document or its variables, in an otherwise valid request. */
const documentErrors = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

/**
 * Answers an invalid document with 200 in `application/json`, and with 400 in
 * `application/graphql-response+json` (GraphQL over HTTP, section 6.4). A client cannot distinguish
 * plain JSON with another status from a proxy's response, so it would not look for errors in it. Errors
 * about size, sender or rights keep their status in both.
 */
export function documentErrorStatus(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_, reply, payload) => {
    const isScalar = String(reply.getHeader('content-type')).startsWith('application/json');
    if (reply.statusCode === 400 && isScalar && isDocumentError(payload)) reply.status(200);
  });
}

function isDocumentError(payload: unknown): boolean {
  const { errors = [] }: { errors?: GraphQLFormattedError[] } = JSON.parse(String(payload));
  return errors.every(({ extensions }) => documentErrors.has(extensions?.code));
}
