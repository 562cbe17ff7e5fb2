import { GraphQLError } from 'graphql';

/** Creates an error that rejects or ends a subscription. Clients switch on the code. */
function refusal(code: string, message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** The entity does not exist, or the caller may not see it: clients can't tell the two apart. */
export const notFound = () =>
  refusal('NOT_FOUND', 'Not found, or not visible to you. Check the id.', 404);

export function isNotFound(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND';
}

/** The cursor was forged or damaged, or belongs to another field or other arguments. */
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

/** The client reads so slowly that not even the last state of each entity fits into its queue. */
export const tooSlow = () =>
  refusal(
    'TOO_SLOW',
    'The client reads too slowly. Subscribe again with the last cursor that you received.',
    429,
  );

/** Events come faster than the gateway can execute them. */
export const tooManyEvents = () =>
  refusal(
    'TOO_SLOW',
    'Events come too fast to be sent. Subscribe again with the last cursor that you received.',
    503,
  );

/** The supergraph has changed, and the subscription is not valid in the new one. */
export const noLongerValid = () =>
  refusal(
    'SUBSCRIPTION_NO_LONGER_VALID',
    'The schema has changed, and this subscription is no longer valid. Adapt it, then subscribe again.',
    400,
  );

/** The topics can't be read right now. */
export const unavailable = () =>
  refusal('UNAVAILABLE', 'Events are temporarily unavailable. Try again later.', 503);

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
    `A connection may have at most ${max} subscriptions. Complete one, or open another connection.`,
    429,
  );

/** An upgrade at another path. */
export const noSocketHere = () =>
  refusal('NOT_FOUND', 'Sockets are served at /graphql only. Connect there.', 404);

/** A page of another origin opens a socket. */
export const foreignOrigin = () =>
  refusal('FORBIDDEN', 'Pages of this origin may not open a socket.', 403);

/** The subscription field has no `@fromTopic`. */
export const noEvents = () =>
  refusal('BAD_REQUEST', 'This field has no event source. Query its data instead.', 400);

/** No event could ever match the arguments. */
export const noMatch = (names: readonly string[]) =>
  refusal('BAD_USER_INPUT', `No event can match these arguments: ${listed(names)}.`, 400);

/** The viewer may see none of the events that match the arguments. */
export const noneVisible = (names: readonly string[]) =>
  refusal(
    'FORBIDDEN',
    names.length > 0
      ? `You may see no event that matches these arguments: ${listed(names)}.`
      : 'You may see no event of this subscription.',
    403,
  );

/** An id in a form that no id has. */
export const invalidId = (name: string) =>
  refusal(
    'BAD_USER_INPUT',
    `\`${name}\` must be an id: letters, digits and _ . : - only, 1 to 100 of them.`,
    400,
  );

export const tooManyItems = (name: string, max: number, count: number) =>
  refusal('BAD_USER_INPUT', `\`${name}\` may have at most ${max} items, and has ${count}.`, 400);

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

export const badRequest = (message: string) => refusal('BAD_REQUEST', message, 400);

/** The errors of one document, or of its variables, that a client gets at most. */
export const errorsMax = 10;
/** Messages of graphql-js repeat names and values of the client, however long they are. */
const messageMax = 500;

/** A validation error, with the code that clients expect. */
export function invalidDocument({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
  return new GraphQLError(shortened(message), { nodes: nodes ?? null, extensions });
}

/** An error for a variable whose value does not have its type. */
export function invalidVariable({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
  return new GraphQLError(shortened(message), { nodes: nodes ?? null, extensions });
}

function shortened(message: string): string {
  return message.length > messageMax ? `${message.slice(0, messageMax)}…` : message;
}
