import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { Logger } from '@souk/platform/runtime/logger';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { FormatError } from '../ports.ts';
import { currentTrace } from '../request/trace.ts';
import { limitCodes } from './use-limits.ts';

/** Codes whose message was written for the client. Every other error is a fault. */
const forClients = new Set<unknown>([
  ...limitCodes,
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.BAD_USER_INPUT,
  'BODY_TOO_LARGE',
  'CONFLICT',
  'CURSOR_INVALID',
  'CURSOR_TOO_OLD',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'SUBSCRIPTION_NO_LONGER_VALID',
  'TOO_MANY_CONNECTIONS',
  'TOO_MANY_SUBSCRIPTIONS',
  'TOO_SLOW',
  'UNAUTHENTICATED',
  'UNAVAILABLE',
  'VALIDATION_FAILED',
]);

/**
 * Lets out message, path, places in the client's own text, code and trace id, and nothing else. A
 * fault becomes INTERNAL; the log has it, under the same trace id. `showSuggestions`: whether messages
 * may tell names of the schema that the client did not write.
 */
export function errorsTo(logger: Logger, showSuggestions: boolean): FormatError {
  return (error, formatted = asFormatted(error)) => {
    const { id: traceId } = currentTrace();
    const { message, path, locations, extensions = {} } = formatted;
    const shown = {
      ...(path && path.length > 0 && { path: toFirstList(path) }),
      ...(locations && { locations }),
    };
    if (error instanceof GraphQLError && forClients.has(extensions.code)) {
      const text = showSuggestions || path ? message : withoutNames(message, error);
      return { message: text, ...shown, extensions: { code: extensions.code, traceId } };
    }
    logger.error({ err: error, subgraphErrorId: extensions.id, traceId }, 'request failed');
    return { message: 'Internal error.', ...shown, extensions: { code: 'INTERNAL', traceId } };
  };
}

function asFormatted(error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError ? error.toJSON() : { message: 'Internal error.' };
}

/** The executor's paths have an "@" for "each of the list", which means nothing to a client. */
function toFirstList(path: readonly (string | number)[]): readonly (string | number)[] {
  const each = path.indexOf('@');
  return each < 0 ? path : path.slice(0, each);
}

/**
 * What is wrong with a document, in the client's own words: whoever guesses names learns no others
 * from the types, arguments and suggestions in a message.
 */
function withoutNames(message: string, { source, nodes }: GraphQLError): string {
  const own = source?.body ?? nodes?.[0]?.loc?.source.body ?? '';
  const said = new Set(own.match(/\w+/g));
  return message.replace(/ Did you mean .+\?$/s, '').replace(/"[^"]*"/g, (quoted) => {
    const words = quoted.match(/\w+/g) ?? [];
    return words.every((word) => said.has(word)) ? quoted : '"…"';
  });
}
