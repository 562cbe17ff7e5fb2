import { GraphQLError } from 'graphql';
import { shortened } from '../http/bounded-errors.ts';
import { clientError } from '../http/client-error.ts';

/** The entity does not exist, or the caller may not see it: clients can't tell the two apart. */
export const notFound = () =>
  clientError('NOT_FOUND', 'Not found, or not visible to you. Check the id.', 404);

export function isNotFound(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND';
}

/** The cursor was forged or damaged, or belongs to another field or other arguments. */
export const cursorInvalid = () =>
  clientError(
    'CURSOR_INVALID',
    'The cursor does not belong to this subscription. Subscribe without it.',
    400,
  );

/** Events since the cursor are no longer stored, and the field has no snapshot to start from. */
export const cursorTooOld = () =>
  clientError(
    'CURSOR_TOO_OLD',
    'Events since this cursor are no longer stored. Query the list, then subscribe without a cursor.',
    400,
  );

/** The client reads so slowly that not even the last state of each entity fits into its queue. */
export const tooSlow = () =>
  clientError(
    'TOO_SLOW',
    'The client reads too slowly. Subscribe again with the last cursor that you received.',
    429,
  );

/** Events of a subgraph come faster than they can be sent. There is no cursor to continue from. */
export const sourceTooFast = () =>
  clientError(
    'TOO_SLOW',
    'Events come faster than they can be sent to you. Subscribe again: you missed some, which are not repeated.',
    429,
  );

/** The subgraph has not accepted the subscription. */
export const sourceUnavailable = () =>
  clientError('UNAVAILABLE', 'The source of this subscription is unavailable. Try later.', 503);

/** The subgraph refuses the caller, or the gateway. */
export const sourceForbids = () =>
  clientError('FORBIDDEN', 'The source of this subscription refuses you. Check your login.', 403);

/** The subgraph has broken off a subscription, or another one owns its field now. */
export const interrupted = () =>
  clientError(
    'SUBSCRIPTION_INTERRUPTED',
    'The source of this subscription was interrupted. Query the state, and subscribe again: missed events are not repeated.',
    503,
  );

/** Two fields require another field with different arguments: only queries are planned in several parts. */
export const severalSources = () =>
  clientError(
    'BAD_REQUEST',
    'Two of these fields cannot be in one subscription. Query one of them after each event.',
    400,
  );

/** Events come faster than the gateway can execute them. */
export const tooManyEvents = () =>
  clientError(
    'TOO_SLOW',
    'Events come too fast to be sent. Subscribe again with the last cursor that you received.',
    503,
  );

/** The supergraph has changed, and the subscription is not valid in the new one. */
export const noLongerValid = () =>
  clientError(
    'SUBSCRIPTION_NO_LONGER_VALID',
    'The schema has changed, and this subscription is no longer valid. Adapt it, then subscribe again.',
    400,
  );

/** The topics can't be read right now. */
export const unavailable = () =>
  clientError('UNAVAILABLE', 'Events are temporarily unavailable. Try again later.', 503);

/** Queries and mutations use plain HTTP. */
export const subscriptionsOnly = () =>
  clientError(
    'BAD_REQUEST',
    'Only subscriptions are served here. Send queries and mutations over plain HTTP.',
    400,
  );

export const tooManySubscriptions = (max: number) =>
  clientError(
    'TOO_MANY_SUBSCRIPTIONS',
    `A connection may have at most ${max} subscriptions. Complete one, or open another connection.`,
    429,
  );

/** An upgrade at another path. */
export const noSocketHere = () =>
  clientError('NOT_FOUND', 'Sockets are served at /graphql only. Connect there.', 404);

/** A page of another origin opens a socket. */
export const foreignOrigin = () =>
  clientError('FORBIDDEN', 'Pages of this origin may not open a socket.', 403);

/** The subscription field has no `@fromTopic`, and its subgraph serves no subscriptions. */
export const noEvents = () =>
  clientError('BAD_REQUEST', 'This field has no event source. Query its data instead.', 400);

/** No event could ever match the arguments. */
export const noMatch = (names: readonly string[]) =>
  clientError('BAD_USER_INPUT', `No event can match these arguments: ${listed(names)}.`, 400);

/** The viewer may see none of the events that match the arguments. */
export const noneVisible = (names: readonly string[]) =>
  clientError(
    'FORBIDDEN',
    names.length > 0
      ? `You may see no event that matches these arguments: ${listed(names)}.`
      : 'You may see no event of this subscription.',
    403,
  );

/** An id in a form that no id has. */
export const invalidId = (name: string) =>
  clientError(
    'BAD_USER_INPUT',
    `\`${name}\` must be an id: letters, digits and _ . : - only, 1 to 100 of them.`,
    400,
  );

export const tooManyItems = (name: string, max: number, count: number) =>
  clientError(
    'BAD_USER_INPUT',
    `\`${name}\` may have at most ${max} items, and has ${count}.`,
    400,
  );

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

export const badRequest = (message: string) => clientError('BAD_REQUEST', message, 400);

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
