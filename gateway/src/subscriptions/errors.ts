import { GraphQLError } from 'graphql';

/** Makes an error that refuses or ends a subscription. Clients switch on the code. */
function refusal(code: string, message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** The entity does not exist, or the caller may not see it: clients can't tell the two apart. */
export const notFound = () => refusal('NOT_FOUND', 'Not found, or not visible to you.', 404);

export function isNotFound(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND';
}

/** The cursor was not made here, or for another field or other arguments. */
export const cursorInvalid = () =>
  refusal(
    'CURSOR_INVALID',
    'The cursor does not belong to this subscription. Subscribe without it.',
    400,
  );

/** Events since the cursor are no longer stored, and the field has no snapshot to start from. */
export const cursorTooOld = () =>
  refusal(
    'CURSOR_TOO_OLD',
    'Events since this cursor are no longer stored. Query the list, then subscribe without a cursor.',
    400,
  );

/** The client reads too slowly to get even the last state of each entity. */
export const tooSlow = () =>
  refusal(
    'TOO_SLOW',
    'The client reads too slowly. Subscribe again with the last cursor that it got.',
    429,
  );

/** Events come faster than the gateway can execute them. */
export const tooManyEvents = () =>
  refusal(
    'TOO_SLOW',
    'Events come faster than they can be sent. Subscribe again with the last cursor that you got.',
    503,
  );

/** The supergraph has changed, and the subscription is not valid in the new one. */
export const noLongerValid = () =>
  refusal(
    'SUBSCRIPTION_NO_LONGER_VALID',
    'The schema has changed, and this subscription is not valid any more. Subscribe again.',
    400,
  );

/** The topics can't be read right now. */
export const unavailable = () =>
  refusal('UNAVAILABLE', 'Events are not available right now. Try again later.', 503);

/** Queries and mutations use plain HTTP. */
export const subscriptionsOnly = () =>
  refusal(
    'BAD_REQUEST',
    'Only subscriptions are served here. Send queries and mutations over plain HTTP.',
    400,
  );

export const tooManySubscriptions = (max: number) =>
  refusal(
    'TOO_MANY_SUBSCRIPTIONS',
    `A connection may have ${max} subscriptions. Complete one first, or open another connection.`,
    429,
  );

/** The limit of connections for this user or this address is reached. */
export const tooManyConnections = () =>
  refusal('TOO_MANY_CONNECTIONS', 'Too many connections are open. Close one first.', 429);

/** The subscription field has no `@fromTopic`. */
export const noEvents = () =>
  refusal('BAD_REQUEST', 'This subscription field has no event source.', 400);

export const badRequest = (message: string) => refusal('BAD_REQUEST', message, 400);

/** A validation error, with the code that clients expect. */
export function invalidDocument({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
  return new GraphQLError(message, { nodes: nodes ?? null, extensions });
}

/** A variable that does not have its type. */
export function invalidVariable({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
  return new GraphQLError(message, { nodes: nodes ?? null, extensions });
}
