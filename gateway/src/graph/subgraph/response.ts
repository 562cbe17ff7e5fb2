import { type GraphQLFormattedError, Kind, parse } from 'graphql';
import { z } from 'zod';
import type { SubgraphResponse } from './subgraph-connection.ts';

/** The result that a data source returns to the executor. */
export type SubgraphResult = {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: GraphQLFormattedError[] | undefined;
};

const error = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});
const responseBody = z
  .object({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.array(error).nullish() })
  .refine(({ data, errors }) => data !== undefined || errors);

/** The codes of errors that a subgraph may send to clients. Any other error is a fault. */
const codesForClients = [
  'BAD_USER_INPUT',
  'CONFLICT',
  'CURSOR_TOO_OLD',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
  'UNAVAILABLE',
  'VALIDATION_FAILED',
];

/**
 * Parses a subgraph's response, whatever its HTTP status. Throws when it is not a GraphQL response.
 * Errors for clients keep code and message; others get the code SUBGRAPH_FAULT, which no client sees.
 */
export function readResponse({ text }: SubgraphResponse, callerIsKnown: boolean): SubgraphResult {
  const { data, errors } = responseBody.parse(JSON.parse(text));
  return {
    data,
    errors: errors?.map(({ message, path, extensions }) => ({
      message,
      path: path ?? [],
      extensions: { code: codeOf(message, extensions?.code, callerIsKnown), id: extensions?.id },
    })),
  };
}

function codeOf(message: string, code: unknown, callerIsKnown: boolean): string {
  // The gateway has verified the token, so the fault is ours: another login would not help the caller.
  if (code === 'UNAUTHENTICATED' && callerIsKnown) return 'SUBGRAPH_FAULT';
  // The gateway has validated the operation, except for literals of scalars that only a subgraph knows.
  if (code === 'GRAPHQL_VALIDATION_FAILED' && message.startsWith('Expected value of type')) {
    return 'BAD_USER_INPUT';
  }
  return codesForClients.find((known) => known === code) ?? 'SUBGRAPH_FAULT';
}

/**
 * Builds the result for an unavailable subgraph: no data, and an error for each root field of the
 * query. The executor knows their paths in the response.
 */
export function unavailableResult(query: string): SubgraphResult {
  const message = 'Temporarily unavailable. Try again later.';
  const error = { message, extensions: { code: 'UNAVAILABLE' } };
  return { data: null, errors: rootPathsOf(query).map((path) => ({ ...error, path })) };
}

function rootPathsOf(query: string): string[][] {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fields = operation && 'selectionSet' in operation ? operation.selectionSet?.selections : [];
  return (fields ?? []).flatMap((field) =>
    field.kind === Kind.FIELD ? [[(field.alias ?? field.name).value]] : [],
  );
}
