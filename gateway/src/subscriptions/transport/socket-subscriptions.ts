import { MessageType, type SubscribeMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Sender } from '../../request/caller.ts';
import { inTrace, traceOf } from '../../request/trace.ts';
import { tooManySubscriptions, tooSlow } from '../errors.ts';
import type { EndReason } from '../metrics.ts';
import type { Sink } from '../stream/message.ts';
import type { Subscription } from '../stream/subscription.ts';
import { type Connection, messageCost } from './connection.ts';
import type { Replies } from './replies.ts';
import type { TransportContext } from './transport-context.ts';

const asText = { binary: false };

/** The frame that was made last: most messages go to many sockets, whose clients chose the same id. */
let latest = { head: '', text: '', frame: Buffer.alloc(0) };

/** The text of a message goes into its frame unchanged, and is encoded once for all sockets. */
function frameOf(head: string, text: string): Buffer {
  if (latest.text !== text || latest.head !== head)
    latest = { head, text, frame: Buffer.from(`${head}${text}}`) };
  return latest.frame;
}

/** The subscriptions of one socket, by the ids that its client chose. */
export class SocketSubscriptions {
  readonly #ws: WebSocket;
  readonly #context: TransportContext;
  readonly #replies: Replies;
  readonly #byId = new Map<string, Subscription>();
  /** Frames that wait for a slow client. Those of ended subscriptions count, too. */
  #slowFrames = 0;

  constructor(ws: WebSocket, replies: Replies, context: TransportContext) {
    this.#ws = ws;
    this.#replies = replies;
    this.#context = context;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  open(message: SubscribeMessage, connection: Connection): void {
    const { traceparent } = message.payload.extensions ?? {};
    inTrace(traceOf(traceparent), () => this.#open(message, connection));
  }

  end(id: string): void {
    this.#byId.get(id)?.end('client');
  }

  endAll(reason: EndReason): void {
    for (const subscription of [...this.#byId.values()]) subscription.end(reason);
  }

  #open({ id, payload }: SubscribeMessage, { credential, address, forwarded }: Connection): void {
    const { subscriptions, formatError, textOf } = this.#context;
    const sink = this.#sinkOf(id);
    let query: string;
    try {
      this.#admit({ caller: credential.caller, address });
      query = textOf(payload) ?? payload.query;
    } catch (error) {
      sink.end([formatError(error)]);
      return;
    }
    const client = { credential, address, forwarded, sink, transport: 'websocket' } as const;
    const onEnd = () => this.#byId.delete(id);
    this.#byId.set(id, subscriptions.open({ ...payload, query }, null, client, onEnd));
  }

  /** Throws the error that refuses another subscription, whatever its request is. */
  #admit(sender: Sender): void {
    const { consumeRateLimit, settings } = this.#context;
    const max = settings.subscriptionsPerSocket;
    consumeRateLimit(sender, messageCost);
    if (this.#byId.size >= max) throw tooManySubscriptions(max);
    if (this.#slowFrames >= max) throw tooSlow();
  }

  /**
   * Sends the messages of one subscription over the socket. The text of a message is the same for all
   * clients, so it goes into its frame unchanged: graphql-ws would serialise it again for each of them.
   */
  #sinkOf(id: string): Sink {
    const head = `{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`;
    return {
      next: ({ text }) => this.#sendFrame(frameOf(head, text)),
      end: (errors) => {
        const ended = { id, type: MessageType.Complete } as const;
        const failed = { id, type: MessageType.Error, payload: [...errors] } as const;
        this.#replies.send(errors.length > 0 ? failed : ended);
      },
    };
  }

  /** Returns a promise when the client reads slowly: it resolves when the frame was sent. */
  #sendFrame(frame: Buffer): Promise<void> | undefined {
    if (this.#ws.bufferedAmount < this.#context.settings.unsentBytesMax) {
      this.#ws.send(frame, asText);
      return;
    }
    this.#slowFrames += 1;
    return new Promise((resolve) =>
      this.#ws.send(frame, asText, () => {
        this.#slowFrames -= 1;
        resolve();
      }),
    );
  }
}
