import { type GraphQLFormattedError, Kind, parse } from 'graphql';
import { isObject } from '../../json.ts';
import type { ErrorCodes } from './settings.ts';
import type { SubgraphResponse } from './subgraph-connection.ts';

/** The result that a data source returns to the executor. */
export type SubgraphResult = {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: GraphQLFormattedError[] | undefined;
};

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
export function readResponse(
  { text }: SubgraphResponse,
  callerIsKnown: boolean,
  ownCodes: ErrorCodes = [],
): SubgraphResult {
  return readResult(JSON.parse(text), callerIsKnown, ownCodes);
}

/** The same for a parsed response, or for one event of a subscription. */
export function readResult(
  body: unknown,
  callerIsKnown: boolean,
  ownCodes: ErrorCodes = [],
): SubgraphResult {
  if (!isObject(body)) throw new TypeError('The response is not a JSON object.');
  const { data, errors } = body;
  if (data !== undefined && data !== null && !isObject(data))
    throw new TypeError('`data` of the response is not an object.');
  if (data === undefined && !errors) throw new TypeError('The response has no data.');
  return {
    data,
    errors: errorsIn(errors)?.map((error) => forClients(error, callerIsKnown, ownCodes)),
  };
}

type Fields = Record<string, unknown>;
type SentError = Pick<GraphQLFormattedError, 'message'> & {
  readonly path?: readonly (string | number)[] | null;
  readonly extensions?: Readonly<Fields> | null;
};

function errorsIn(errors: unknown): readonly SentError[] | undefined {
  if (errors === undefined || errors === null) return undefined;
  if (!Array.isArray(errors) || !errors.every(isError))
    throw new TypeError('`errors` of the response is not a list of errors.');
  return errors;
}

function isError(error: unknown): error is SentError {
  if (!isObject(error) || typeof error.message !== 'string') return false;
  const { path = null, extensions = null } = error;
  return (path === null || isPath(path)) && (extensions === null || isObject(extensions));
}

function isPath(path: unknown): boolean {
  return Array.isArray(path) && path.every((key) => ['string', 'number'].includes(typeof key));
}

/** `isOwnCode` marks an error that clients see although the gateway does not know its code. */
function forClients(
  { message, path, extensions }: SentError,
  callerIsKnown: boolean,
  ownCodes: ErrorCodes,
) {
  const code = codeOf(message, extensions?.code, callerIsKnown);
  const sent = extensions?.code;
  const isAllowed = typeof sent === 'string' && (ownCodes === '*' || ownCodes.includes(sent));
  const shown = code === 'SUBGRAPH_FAULT' && isAllowed ? { code: sent, isOwnCode: true } : { code };
  return { message, path: path ?? [], extensions: { ...shown, id: extensions?.id } };
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
