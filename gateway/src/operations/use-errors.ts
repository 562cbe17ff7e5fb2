import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { Logger } from '@souk/platform/runtime/logger';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { shortened } from '../http/bounded-errors.ts';
import type { FormatError, RecordRefusal } from '../ports.ts';
import { currentTrace } from '../request/trace.ts';
import { limitCodes } from './use-limits.ts';

/** Codes whose message is written for the client. Every other error is a fault. */
export const codesForClients = [
  ...limitCodes,
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.BAD_USER_INPUT,
  'BODY_TOO_LARGE',
  'CONFLICT',
  'CURSOR_INVALID',
  'CURSOR_TOO_OLD',
  'FORBIDDEN',
  'NOT_FOUND',
  'QUERY_NOT_IN_SAFELIST',
  'RATE_LIMITED',
  'SUBSCRIPTION_INTERRUPTED',
  'SUBSCRIPTION_NO_LONGER_VALID',
  'TOO_MANY_CONNECTIONS',
  'TOO_MANY_SUBSCRIPTIONS',
  'TOO_SLOW',
  'UNAUTHENTICATED',
  'UNAVAILABLE',
  'UNSUPPORTED_MEDIA_TYPE',
  'VALIDATION_FAILED',
];
const forClients = new Set<unknown>(codesForClients);

/**
 * Exposes message, path, locations in the client's own text, code, trace id and, for RATE_LIMITED, the
 * cost, and nothing else. A fault becomes INTERNAL, and is logged under the same trace id. Records all others as refusals, except
 * fields that an unavailable subgraph left out. `showSuggestions`: whether messages may contain names
 * of the schema that the client did not write.
 */
export function useErrors(
  logger: Logger,
  showSuggestions: boolean,
  recordRefusal: RecordRefusal,
): FormatError {
  return (error, formatted = asFormatted(error)) => {
    const trace = currentTrace();
    const { id: traceId } = trace;
    const { message, path, locations, extensions = {} } = formatted;
    const shown = {
      ...(path && path.length > 0 && { path: upToList(path) }),
      ...(locations && { locations }),
    };
    const isShown = forClients.has(extensions.code) || extensions.isOwnCode === true;
    if (error instanceof GraphQLError && isShown) {
      // With a path it is a subgraph that is unavailable. The gateway's own 503 has none.
      if (extensions.code !== 'UNAVAILABLE' || !path) recordRefusal(extensions.code, trace);
      const text = showSuggestions || path ? message : withoutNames(message, error);
      const cost = extensions.code === 'RATE_LIMITED' && !path && { cost: extensions.cost };
      return {
        message: shortened(text),
        ...shown,
        extensions: { code: extensions.code, traceId, ...cost },
      };
    }
    logger.error({ err: error, subgraphErrorId: extensions.id, traceId }, 'request failed');
    return { message: 'Internal error.', ...shown, extensions: { code: 'INTERNAL', traceId } };
  };
}

function asFormatted(error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError ? error.toJSON() : { message: 'Internal error.' };
}

/** Cuts a path before the executor's "@" for "each item of the list", which clients do not know. */
function upToList(path: readonly (string | number)[]): readonly (string | number)[] {
  const each = path.indexOf('@');
  return each < 0 ? path : path.slice(0, each);
}

/**
 * Removes suggestions, types and arguments that the client did not write from a message, so that
 * guessing reveals no names of the schema.
 */
function withoutNames(message: string, { source, nodes }: GraphQLError): string {
  const own = source?.body ?? nodes?.[0]?.loc?.source.body ?? '';
  const known = new Set(own.match(/\w+/g));
  return message.replace(/ Did you mean .+\?$/s, '').replace(/"[^"]*"/g, (quoted) => {
    const words = quoted.match(/\w+/g) ?? [];
    return words.every((word) => known.has(word)) ? quoted : '"…"';
  });
}
