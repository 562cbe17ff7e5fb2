import { MessageType, type SubscribeMessage, stringifyMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { inTrace, traceOf } from '../../request/trace.ts';
import { tooManySubscriptions } from '../errors.ts';
import type { EndReason } from '../metrics.ts';
import type { Sink } from '../stream/message.ts';
import type { Subscription } from '../stream/subscription.ts';
import type { Connection } from './connection.ts';
import type { TransportContext } from './transport-context.ts';

/** The subscriptions of one socket, by the ids that its client chose. */
export class SocketSubscriptions {
  readonly #ws: WebSocket;
  readonly #context: TransportContext;
  readonly #byId = new Map<string, Subscription>();

  constructor(ws: WebSocket, context: TransportContext) {
    this.#ws = ws;
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

  #open({ id, payload }: SubscribeMessage, { credential, address }: Connection): void {
    const { subscriptions, settings, formatError } = this.#context;
    const sink = socketSink(this.#ws, id, settings.unsentBytesMax);
    const max = settings.subscriptionsPerSocket;
    if (this.#byId.size >= max) {
      sink.end([formatError(tooManySubscriptions(max))]);
      return;
    }
    const client = { credential, address, sink, transport: 'websocket' } as const;
    const onEnd = () => this.#byId.delete(id);
    this.#byId.set(id, subscriptions.open(payload, null, client, onEnd));
  }
}

/**
 * Sends the messages of one subscription over a socket. The text of a message is the same for all
 * clients, so it goes into its frame unchanged: graphql-ws would serialise it again for each of them.
 */
function socketSink(ws: WebSocket, id: string, unsentBytesMax: number): Sink {
  const head = `{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`;
  return {
    next: ({ text }) => {
      const frame = `${head}${text}}`;
      if (ws.bufferedAmount >= unsentBytesMax) {
        return new Promise((resolve) => ws.send(frame, () => resolve()));
      }
      ws.send(frame);
      return;
    },
    end: (errors) => {
      ws.send(stringifyMessage({ id, type: MessageType.Error, payload: [...errors] }));
    },
  };
}
