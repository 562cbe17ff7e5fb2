import { CloseCode } from 'graphql-ws';
import { WebSocket } from 'ws';

/** How the gateway closes a socket. */
export type Closing = {
  /** The close code of RFC 6455, of the IANA registry, or of GraphQL over WebSocket (4400 and above). */
  readonly code: number;
  /** What was wrong and what to do: at most 123 bytes, as it has to fit into the close frame. */
  readonly reason: string;
  /** The code that counts as a refusal. Null: the client did nothing wrong. */
  readonly refusal: string | null;
};

const closing = (code: number, refusal: string | null, reason: string): Closing => ({
  ...{ code, reason, refusal },
});

/** "Service restart" and "try again later" (IANA): clients reconnect. */
const [serviceRestart, tryAgainLater] = [1012, 1013];

/** All closings. README.md has them as a table. */
export const closings = {
  invalidFrame: closing(
    1002,
    'BAD_REQUEST',
    'Invalid WebSocket frame. Send frames as RFC 6455 requires.',
  ),
  invalidText: closing(1007, 'BAD_REQUEST', 'Invalid text. Send messages in UTF-8.'),
  tooManyParts: closing(
    1008,
    'BAD_REQUEST',
    'The message has too many parts. Send it in a single frame.',
  ),
  messageTooLarge: closing(
    1009,
    'BODY_TOO_LARGE',
    'The message is too large. Send a smaller document and smaller variables.',
  ),
  restart: closing(serviceRestart, null, 'The gateway is stopping. Reconnect.'),
  tooManyConnections: closing(
    tryAgainLater,
    'TOO_MANY_CONNECTIONS',
    'Too many connections are open. Close one, then reconnect.',
  ),
  rateLimited: closing(
    tryAgainLater,
    'RATE_LIMITED',
    'Rate limit exceeded. Reconnect in a minute, and send fewer messages.',
  ),
  tooSlow: closing(
    tryAgainLater,
    'TOO_SLOW',
    'The replies are not read. Reconnect, and read them while you send messages.',
  ),
  unavailable: closing(
    tryAgainLater,
    'UNAVAILABLE',
    'Logins are temporarily unavailable. Reconnect later.',
  ),
  invalidMessage: closing(
    CloseCode.BadRequest,
    'BAD_REQUEST',
    'Invalid message. Send JSON text as graphql-transport-ws defines it.',
  ),
  invalidCredential: closing(
    CloseCode.BadRequest,
    'BAD_REQUEST',
    'Send one credential: a session cookie, or the text `authorization` in `connection_init`.',
  ),
  notInitialised: closing(
    CloseCode.Unauthorized,
    'UNAUTHENTICATED',
    'Not initialised. Send `connection_init`, and wait for `connection_ack`.',
  ),
  unauthenticated: closing(
    CloseCode.Forbidden,
    'UNAUTHENTICATED',
    'The login is invalid or has ended. Log in, then reconnect.',
  ),
  forbidden: closing(
    CloseCode.Forbidden,
    'FORBIDDEN',
    'This page may not use the session. Connect from a page of the shop.',
  ),
  unknownProtocol: closing(
    CloseCode.SubprotocolNotAcceptable,
    'BAD_REQUEST',
    'Unknown subprotocol. Connect with graphql-transport-ws.',
  ),
  initTimeout: closing(
    CloseCode.ConnectionInitialisationTimeout,
    'BAD_REQUEST',
    'No `connection_init` came in time. Reconnect, and send it at once.',
  ),
  idInUse: closing(
    CloseCode.SubscriberAlreadyExists,
    'BAD_REQUEST',
    'The id of the subscription is in use. Complete it, or choose another id.',
  ),
  secondInit: closing(
    CloseCode.TooManyInitialisationRequests,
    'BAD_REQUEST',
    'A second `connection_init`. Send it once; reconnect to use another login.',
  ),
} as const satisfies Record<string, Closing>;

export type ClosingName = keyof typeof closings;

/** Closes a socket with a code and its reason. */
export function closeWith(ws: WebSocket, name: ClosingName): void {
  const { code, reason } = closings[name];
  ws.close(code, reason);
}

/** The closing for an error of `connection_init`. */
export function closingForInit(code: unknown): ClosingName {
  switch (code) {
    case 'BAD_REQUEST':
      return 'invalidCredential';
    case 'FORBIDDEN':
      return 'forbidden';
    case 'UNAUTHENTICATED':
      return 'unauthenticated';
    case 'TOO_MANY_CONNECTIONS':
      return 'tooManyConnections';
    default:
      return 'unavailable';
  }
}

const namesOfFrameErrors = new Map<unknown, ClosingName>([
  [closings.invalidFrame.code, 'invalidFrame'],
  [closings.invalidText.code, 'invalidText'],
  [closings.tooManyParts.code, 'tooManyParts'],
  [closings.messageTooLarge.code, 'messageTooLarge'],
]);

/** A WebSocket whose every close has a reason, also when ws closes it for a frame that it can't read. */
export class SocketWithReasons extends WebSocket {
  /** Why ws closed the socket. */
  frameError: ClosingName | undefined;

  override close(code?: number, reason?: string | Buffer): void {
    const isOpen = this.readyState === WebSocket.OPEN;
    const name = isOpen && reason === undefined ? namesOfFrameErrors.get(code) : undefined;
    this.frameError ??= name;
    super.close(code, name ? closings[name].reason : reason);
  }
}
