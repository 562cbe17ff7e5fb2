import { GraphQLError } from 'graphql';

/**
 * Nobody is logged in, or the token is not to be trusted: 401. It never says what was wrong; `cause`
 * is for a log.
 */
export function unauthenticated(cause?: unknown): GraphQLError {
  const extensions = { code: 'UNAUTHENTICATED', http: { status: 401 } };
  return Object.assign(new GraphQLError('Log in first.', { extensions }), cause && { cause });
}

/** The token can't be judged, as the provider's keys are out of reach: 503, and no blame. */
export function unavailable(cause: unknown): GraphQLError {
  const extensions = { code: 'UNAVAILABLE', http: { status: 503 } };
  return Object.assign(new GraphQLError('Try again later.', { extensions }), { cause });
}

/** Somebody is logged in, and has no right to this. Without a status: a subgraph answers 200. */
export function forbidden(status?: 403): GraphQLError {
  const extensions = { code: 'FORBIDDEN', ...(status && { http: { status } }) };
  return new GraphQLError('You may not do this.', { extensions });
}
