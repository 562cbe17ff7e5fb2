import { GraphQLError } from 'graphql';

/** Why a subscription is refused or ended, in the codes that clients switch on. */
function refusal(code: string, message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** There is no such thing, or it is not the caller's to see: the two are never told apart. */
export const notFound = () => refusal('NOT_FOUND', 'There is no such thing.', 404);

export function isNotFound(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND';
}

/** The cursor was not made here, or for another field or other arguments. */
export const cursorInvalid = () =>
  refusal('CURSOR_INVALID', 'This cursor does not belong to this subscription.', 400);

/** What happened since the cursor is not kept any more, and the field has no state of now to tell. */
export const cursorTooOld = () =>
  refusal(
    'CURSOR_TOO_OLD',
    'What was missed is not kept any more. Query the list, then subscribe without a cursor.',
    400,
  );

/** The client reads too slowly to be told even the last state of each thing. */
export const tooSlow = () =>
  refusal('TOO_SLOW', 'Too much was left unread. Go on from your last cursor.', 429);

/** The graph has changed, and the subscription means nothing in the new one. */
export const noLongerValid = () =>
  refusal('SUBSCRIPTION_NO_LONGER_VALID', 'The graph has changed. Subscribe anew.', 400);

/** The events can't be read just now. */
export const unavailable = () => refusal('UNAVAILABLE', 'Try again later.', 503);

/** Queries and mutations go over plain HTTP. */
export const subscriptionsOnly = () =>
  refusal('BAD_REQUEST', 'Only subscriptions are served here.', 400);

/** So many at once are allowed. */
export const tooManySubscriptions = (most: number) =>
  refusal('TOO_MANY_SUBSCRIPTIONS', `At most ${most} subscriptions at once.`, 429);

/** The request makes no sense. */
export const badRequest = (message: string) => refusal('BAD_REQUEST', message, 400);

/** What validation found wrong with a document, with the code that clients know it by. */
export function invalidDocument({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
  return new GraphQLError(message, { nodes: nodes ?? null, extensions });
}

/** A variable that does not fit its type. */
export function badVariable({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
  return new GraphQLError(message, { nodes: nodes ?? null, extensions });
}

/** A subscription field that no topic stands behind. */
export const notServed = () => refusal('BAD_REQUEST', 'This field has no events.', 400);

/** More is happening than can be told in time. */
export const tooMuch = () =>
  refusal('TOO_SLOW', 'Too much happens at once. Go on from your last cursor.', 503);

/** As many connections as this user, or this address, may have. */
export const tooManyConnections = () =>
  refusal('TOO_MANY_CONNECTIONS', 'Close another connection first.', 429);
