import { GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';

/** "Try again later" (IANA, WebSocket close codes): clients come back after a while. */
const tryAgainLater = 1013;

const codes = new Map<unknown, number>([
  ['BAD_REQUEST', CloseCode.BadRequest],
  ['FORBIDDEN', CloseCode.Forbidden],
  ['UNAUTHENTICATED', CloseCode.Forbidden],
]);

/** How a socket ends whose owner can't be let in. */
export function closeCodeFor(error: unknown): number {
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return codes.get(code) ?? tryAgainLater;
}
