import { GraphQLError } from 'graphql';
import { CloseCode, type Message, MessageType, parseMessage, stringifyMessage } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import {
  type Connection,
  type ConnectionLimit,
  type Handshake,
  openConnection,
  withToken,
} from './connection.ts';
import { SocketSubscriptions } from './socket-subscriptions.ts';
import type { TransportContext } from './transport-context.ts';

/** "Try again later" (IANA, WebSocket close codes): clients reconnect after a while. */
const tryAgainLater = 1013;

/** The error of ws for a message above its `maxPayload`. */
const messageTooLarge = 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';

/** The close codes for errors of `connection_init`. */
const closeCodes = new Map<unknown, number>([
  ['BAD_REQUEST', CloseCode.BadRequest],
  ['FORBIDDEN', CloseCode.Forbidden],
  ['UNAUTHENTICATED', CloseCode.Forbidden],
]);

/** One WebSocket in the GraphQL over WebSocket protocol (`graphql-transport-ws`). */
export class Socket {
  readonly #ws: WebSocket;
  readonly #handshake: Handshake;
  readonly #context: TransportContext;
  readonly #limit: ConnectionLimit;
  readonly #subscriptions: SocketSubscriptions;
  readonly #initTimer: NodeJS.Timeout;
  readonly #stopBeating: () => void;
  #connection: Connection | undefined;
  #wasInitialised = false;
  #isAlive = true;

  constructor(
    ws: WebSocket,
    handshake: Handshake,
    context: TransportContext,
    limit: ConnectionLimit,
  ) {
    this.#ws = ws;
    this.#handshake = handshake;
    this.#context = context;
    this.#limit = limit;
    this.#subscriptions = new SocketSubscriptions(ws, context);
    const onTimeout = () => this.#refuse(CloseCode.ConnectionInitialisationTimeout);
    this.#initTimer = setTimeout(onTimeout, context.settings.initMs);
    this.#stopBeating = context.heartbeat.add(() => this.#beat());
    ws.on('message', (data, isBinary) => this.#receive(isBinary ? null : messageIn(data)));
    ws.on('pong', () => {
      this.#isAlive = true;
    });
    ws.on('close', () => this.#release());
    // An error closes the connection as well.
    ws.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === messageTooLarge) this.#record('BODY_TOO_LARGE');
    });
  }

  #receive(message: Message | null): void {
    switch (message?.type) {
      case MessageType.ConnectionInit:
        void this.#initialise(message.payload?.authorization);
        break;
      case MessageType.Ping:
        this.#send({ ...message, type: MessageType.Pong });
        break;
      case MessageType.Pong:
        break;
      case MessageType.Subscribe:
        if (!this.#connection) this.#refuse(CloseCode.Unauthorized, 'UNAUTHENTICATED');
        else if (this.#subscriptions.has(message.id))
          this.#refuse(CloseCode.SubscriberAlreadyExists);
        else this.#subscriptions.open(message, this.#connection);
        break;
      case MessageType.Complete:
        this.#subscriptions.end(message.id);
        break;
      default:
        this.#refuse(CloseCode.BadRequest);
    }
  }

  async #initialise(authorization: unknown): Promise<void> {
    const isFirst = !this.#wasInitialised;
    this.#wasInitialised = true;
    clearTimeout(this.#initTimer);
    try {
      if (isFirst) await this.#authenticate(authorization);
      else this.#refuse(CloseCode.TooManyInitialisationRequests);
    } catch (error) {
      const code = error instanceof GraphQLError ? error.extensions.code : undefined;
      if (code) this.#record(code);
      this.#ws.close(closeCodes.get(code) ?? tryAgainLater);
    }
  }

  async #authenticate(authorization: unknown): Promise<void> {
    const handshake = withToken(this.#handshake, authorization);
    const onExpired = () => this.#expire();
    this.#connection = await openConnection(handshake, this.#context, this.#limit, onExpired);
    // A socket that closed during the authentication has released nothing yet.
    if (this.#ws.readyState !== this.#ws.OPEN) this.#release();
    else this.#send({ type: MessageType.ConnectionAck });
  }

  /** Closes the socket for what its client did. */
  #refuse(closeCode: CloseCode, code = 'BAD_REQUEST'): void {
    this.#record(code);
    this.#ws.close(closeCode);
  }

  #record(code: unknown): void {
    this.#context.recordRefusal(code, this.#handshake.trace);
  }

  #send(message: Message): void {
    this.#ws.send(stringifyMessage(message));
  }

  /** Closes the socket with the code for which a client has to log in before it reconnects. */
  #expire(): void {
    this.#subscriptions.endAll('expired');
    this.#refuse(CloseCode.Forbidden, 'UNAUTHENTICATED');
  }

  #beat(): void {
    if (!this.#isAlive) this.#ws.terminate();
    this.#isAlive = false;
    this.#ws.ping();
  }

  #release(): void {
    clearTimeout(this.#initTimer);
    this.#stopBeating();
    this.#subscriptions.endAll('client');
    this.#connection?.release();
    this.#connection = undefined;
  }
}

function messageIn(data: RawData): Message | null {
  try {
    return parseMessage(data.toString());
  } catch {
    return null;
  }
}
