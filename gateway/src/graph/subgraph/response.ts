import { type GraphQLFormattedError, Kind, parse } from 'graphql';
import { z } from 'zod';
import type { Answer } from './subgraph-connection.ts';

/** What a data source gives the executor. */
export type Outcome = {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: GraphQLFormattedError[] | undefined;
};

const error = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});
const outcome = z
  .object({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.array(error).nullish() })
  .refine(({ data, errors }) => data !== undefined || errors);

/** Codes of errors that a subgraph makes for clients. Any other is a fault, whoever made it. */
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
 * Reads a subgraph's answer, whatever its HTTP status. Throws when it is no GraphQL. Errors made for
 * clients keep code and message; the code of others becomes SUBGRAPH_FAULT, which no client sees.
 */
export function readAnswer({ text }: Answer, callerIsKnown: boolean): Outcome {
  const { data, errors } = outcome.parse(JSON.parse(text));
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
  // The gateway has checked the token: "log in first" would blame the caller for our keys.
  if (code === 'UNAUTHENTICATED' && callerIsKnown) return 'SUBGRAPH_FAULT';
  // The gateway has validated the operation, but for literals of scalars that only a subgraph knows.
  if (code === 'GRAPHQL_VALIDATION_FAILED' && message.startsWith('Expected value of type')) {
    return 'BAD_USER_INPUT';
  }
  return codesForClients.find((known) => known === code) ?? 'SUBGRAPH_FAULT';
}

/**
 * What stands for the answer of a subgraph that gave none: no data, and an error for each root field
 * that was asked for. The executor puts the way to the entities before the path.
 */
export function noAnswer(query: string): Outcome {
  const error = { message: 'This is not available now.', extensions: { code: 'UNAVAILABLE' } };
  return { data: null, errors: rootFieldsOf(query).map((path) => ({ ...error, path })) };
}

function rootFieldsOf(query: string): string[][] {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fields = operation && 'selectionSet' in operation ? operation.selectionSet?.selections : [];
  const paths = (fields ?? []).map((field) =>
    field.kind === Kind.FIELD && field.name.value !== '_entities'
      ? [(field.alias ?? field.name).value]
      : [],
  );
  return paths;
}
