import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import {
  eventCharactersMax,
  headersOf,
  lost,
  onceEnded,
  openMs,
  type Upstream,
  type UpstreamEnd,
  type UpstreamListener,
  type UpstreamRequest,
} from './upstream.ts';

/** A subgraph that answers no ping until the next one is lost. */
const pingMs = 25_000;
/** How long a socket that was closed waits for the subgraph's close frame. */
const closeTimeout = 5_000;
/** The close codes with which servers of graphql-transport-ws refuse a credential. */
const forbiddenCodes = [4401, 4403];

/**
 * Subscriptions over `graphql-transport-ws`, each on a socket of its own, as a credential belongs to its socket.
 * The headers are sent with the handshake, and as the payload of `connection_init`: servers read one or the other.
 */
export function webSocketUpstream(url: string): Upstream {
  const open = new Set<WebSocket>();
  return {
    open: (request, sender, listener) => {
      const subscription = new SocketSubscription(url, headersOf(sender), listener, open);
      subscription.start(request);
      return () => subscription.stop();
    },
    close: async () => {
      for (const socket of open) socket.terminate();
    },
  };
}

type Headers = Readonly<Record<string, string>>;

class SocketSubscription {
  readonly #client: Client;
  readonly #listener: ReturnType<typeof onceEnded>;
  #unsubscribe = () => {};
  #isAccepted = false;
  #isOver = false;

  constructor(url: string, headers: Headers, listener: UpstreamListener, open: Set<WebSocket>) {
    this.#listener = onceEnded(listener);
    this.#client = createClient({
      url,
      webSocketImpl: socketsWith(headers, open),
      retryAttempts: 0,
      connectionParams: { ...headers },
      connectionAckWaitTimeout: openMs,
      on: {
        connected: () => this.#opened(),
        // The client itself connects again after a normal closure: events would be lost silently.
        error: (cause) => this.#end(endOf(cause)),
        closed: (event) => this.#end(endOf(event)),
      },
    });
  }

  start({ query, variables, operationName }: UpstreamRequest): void {
    this.#unsubscribe = this.#client.subscribe(
      { query, variables: { ...variables }, operationName: operationName ?? null },
      {
        next: (result) => this.#listener.next(result),
        error: (errors) =>
          this.#end(Array.isArray(errors) ? { kind: 'refused', errors } : endOf(errors)),
        complete: () => this.#end({ kind: 'completed' }),
      },
    );
  }

  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#listener.stop();
    this.#unsubscribe();
    // Otherwise the client waits until the subgraph has accepted the connection.
    if (!this.#isAccepted) this.#client.terminate();
  }

  #opened(): void {
    this.#isAccepted = true;
    this.#listener.opened();
  }

  #end(end: UpstreamEnd): void {
    this.#listener.ended(end);
    this.stop();
  }
}

/** The class of the sockets of one client, which constructs them itself. */
function socketsWith(headers: Headers, open: Set<WebSocket>) {
  return class extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, {
        headers,
        handshakeTimeout: openMs,
        maxPayload: eventCharactersMax,
        perMessageDeflate: false,
        // The types of ws lack this option.
        ...{ closeTimeout },
      });
      open.add(this);
      // The client stops listening when it is terminated: an error would end the process.
      this.on('error', () => {});
      this.once('close', () => open.delete(this));
      this.once('open', () => pingUntilClosed(this));
    }
  };
}

/** Breaks the connection when the subgraph does not answer: without it, a dead network would be silence. */
function pingUntilClosed(socket: WebSocket): void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingMs);
  socket.once('close', () => clearInterval(timer));
}

/** How an upstream ended that closed with an event, or broke with an error. */
function endOf(cause: unknown): UpstreamEnd {
  const { code, reason, message } = cause as Partial<CloseEvent & Error>;
  const isRefused = /^Unexpected server response: 40[13]$/.test(String(message));
  const text = message ?? `The socket was closed with ${code} ${reason ?? ''}`.trim();
  if (isRefused || forbiddenCodes.includes(Number(code)))
    return { kind: 'forbidden', cause: new Error(text) };
  return lost(new Error(text));
}
