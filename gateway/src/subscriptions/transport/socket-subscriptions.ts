import { CloseCode, type SubscribeMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { inTrace, traceOf } from '../../request/trace.ts';
import { tooManySubscriptions } from '../errors.ts';
import type { EndReason } from '../metrics.ts';
import type { Subscription } from '../stream/subscription.ts';
import type { Guest } from './connection.ts';
import { socketSink } from './socket-sink.ts';
import type { House } from './transport-context.ts';

/** The subscriptions of one socket, by the ids that its client gave them. */
export class SocketSubscriptions {
  readonly #ws: WebSocket;
  readonly #house: House;
  readonly #byId = new Map<string, Subscription>();

  constructor(ws: WebSocket, house: House) {
    this.#ws = ws;
    this.#house = house;
  }

  open(message: SubscribeMessage, guest: Guest): void {
    const { traceparent } = message.payload.extensions ?? {};
    if (this.#byId.has(message.id)) this.#ws.close(CloseCode.SubscriberAlreadyExists);
    else inTrace(traceOf(traceparent), () => this.#open(message, guest));
  }

  end(id: string): void {
    this.#byId.get(id)?.end('client');
  }

  endAll(reason: EndReason): void {
    for (const subscription of [...this.#byId.values()]) subscription.end(reason);
  }

  #open({ id, payload }: SubscribeMessage, { proof, address }: Guest): void {
    const { subscriptions, settings, formatError } = this.#house;
    const sink = socketSink(this.#ws, id, settings.unsentBytesMax);
    const most = settings.subscriptionsPerSocket;
    if (this.#byId.size >= most) {
      sink.end([formatError(tooManySubscriptions(most))]);
      return;
    }
    const client = { proof, address, sink, transport: 'websocket' } as const;
    const onEnd = () => this.#byId.delete(id);
    this.#byId.set(id, subscriptions.open(payload, null, client, onEnd));
  }
}
