import { type Message, MessageType, parseMessage } from 'graphql-ws';
import type { RawData } from 'ws';
import { anonymous } from '../../request/caller.ts';
import { inTrace } from '../../request/trace.ts';
import {
  type ClosingName,
  closeWith,
  closingForInit,
  closings,
  type SocketWithReasons,
} from './closings.ts';
import {
  type Connection,
  type ConnectionLimit,
  type Handshake,
  messageCost,
  openConnection,
  withToken,
} from './connection.ts';
import { Replies } from './replies.ts';
import { SocketSubscriptions } from './socket-subscriptions.ts';
import type { TransportContext } from './transport-context.ts';

/** One WebSocket in the GraphQL over WebSocket protocol (`graphql-transport-ws`). */
export class Socket {
  readonly #ws: SocketWithReasons;
  readonly #handshake: Handshake;
  readonly #context: TransportContext;
  readonly #limit: ConnectionLimit;
  readonly #onInit: () => void;
  readonly #replies: Replies;
  readonly #subscriptions: SocketSubscriptions;
  readonly #initTimer: NodeJS.Timeout;
  readonly #stopBeating: () => void;
  #connection: Connection | undefined;
  #wasInitialised = false;
  #isAlive = true;

  /** `onInit` is called when a `connection_init` was accepted. */
  constructor(
    ws: SocketWithReasons,
    handshake: Handshake,
    context: TransportContext,
    { limit, onInit }: { readonly limit: ConnectionLimit; readonly onInit: () => void },
  ) {
    this.#ws = ws;
    this.#handshake = handshake;
    this.#context = context;
    this.#limit = limit;
    this.#onInit = onInit;
    const { unsentBytesMax } = context.settings;
    this.#replies = new Replies(ws, unsentBytesMax, () => this.#close('tooSlow'));
    this.#subscriptions = new SocketSubscriptions(ws, this.#replies, context);
    this.#initTimer = setTimeout(() => this.#close('initTimeout'), context.settings.initMs);
    this.#stopBeating = context.heartbeat.add(() => this.#beat());
    ws.on('message', (data, isBinary) => this.#receive(isBinary ? null : messageIn(data)));
    ws.on('ping', (data) => this.#ping(() => this.#replies.pongFrame(data)));
    ws.on('pong', () => {
      this.#isAlive = true;
    });
    ws.on('close', () => this.#release());
    // An error closes the connection as well.
    ws.on('error', () => ws.frameError && this.#record(ws.frameError));
  }

  #receive(message: Message | null): void {
    // Messages behind the one that closed the socket still arrive.
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    switch (message?.type) {
      case MessageType.ConnectionInit:
        void this.#initialise(message.payload?.authorization);
        break;
      case MessageType.Ping:
        this.#ping(() => this.#replies.pong(message));
        break;
      case MessageType.Pong:
        break;
      case MessageType.Subscribe:
        if (!this.#connection) this.#close('notInitialised');
        else if (this.#subscriptions.has(message.id)) this.#close('idInUse');
        else this.#subscriptions.open(message, this.#connection);
        break;
      case MessageType.Complete:
        this.#subscriptions.end(message.id);
        break;
      default:
        this.#close('invalidMessage');
    }
  }

  /** Counts a ping in the rate limit, then answers it. */
  #ping(pong: () => void): void {
    const { caller = anonymous } = this.#connection?.credential ?? {};
    try {
      this.#context.consumeRateLimit({ caller, address: this.#handshake.address }, messageCost);
      pong();
    } catch {
      this.#close('rateLimited');
    }
  }

  async #initialise(authorization: unknown): Promise<void> {
    const isFirst = !this.#wasInitialised;
    this.#wasInitialised = true;
    clearTimeout(this.#initTimer);
    try {
      if (isFirst) await this.#authenticate(authorization);
      else this.#close('secondInit');
    } catch (error) {
      const { trace } = this.#handshake;
      const { extensions } = inTrace(trace, () => this.#context.formatError(error));
      this.#close(closingForInit(extensions?.code));
    }
  }

  async #authenticate(authorization: unknown): Promise<void> {
    const handshake = withToken(this.#handshake, authorization);
    const onExpired = () => this.#close('unauthenticated');
    this.#connection = await openConnection(handshake, this.#context, this.#limit, onExpired);
    this.#onInit();
    // A socket that closed during the authentication has released nothing yet.
    if (this.#ws.readyState === this.#ws.CLOSED) this.#release();
    else this.#replies.send({ type: MessageType.ConnectionAck });
  }

  /** Closes the socket, and ends its subscriptions. */
  #close(name: ClosingName): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    clearTimeout(this.#initTimer);
    this.#record(name);
    this.#subscriptions.endAll(name === 'unauthenticated' ? 'expired' : 'client');
    closeWith(this.#ws, name);
  }

  #record(name: ClosingName): void {
    const { refusal } = closings[name];
    if (refusal) this.#context.recordRefusal(refusal, this.#handshake.trace);
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
