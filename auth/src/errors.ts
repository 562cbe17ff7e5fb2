import { GraphQLError } from 'graphql';

/**
 * 401: the token is missing or invalid. The message never says why; `cause` is for the log.
 */
export function unauthenticated(cause?: unknown): GraphQLError {
  const extensions = { code: 'UNAUTHENTICATED', http: { status: 401 } };
  return Object.assign(
    new GraphQLError('Authentication required. Log in, then retry.', {
      extensions,
    }),
    cause && { cause },
  );
}

/** 503: the token can't be verified, as the provider's keys are unavailable. */
export function unavailable(cause: unknown): GraphQLError {
  const extensions = { code: 'UNAVAILABLE', http: { status: 503 } };
  return Object.assign(
    new GraphQLError('Temporarily unavailable. Try again later.', { extensions }),
    { cause },
  );
}

/**
 * 403: the viewer lacks the permission. A subgraph leaves the status out, as it responds with 200.
 */
export function forbidden(status?: 403): GraphQLError {
  const extensions = { code: 'FORBIDDEN', ...(status && { http: { status } }) };
  return new GraphQLError('You do not have permission to do this.', { extensions });
}
