import { until } from '@souk/platform/testing/test-file';
import { myParcels, oneParcel } from './documents.ts';
import { type Gateway, type GatewayOptions, startGateway } from './gateway.ts';
import { MemoryBus } from './memory-bus.ts';
import { ParcelBackend, topics } from './parcel-backend.ts';
import { RawSocket } from './raw-socket.ts';
import {
  type Connect,
  overSse,
  overWebSocket,
  type SubscribeOptions,
  type Subscriber,
} from './subscribers.ts';

/** The transports that every test of subscriptions runs over. */
export const transports: [string, Connect][] = [
  ['WebSocket', overWebSocket],
  ['server-sent events', overSse],
];

/** A backend with the gateways and subscribers of one test. `clear` stops all of them. */
export class Harness {
  readonly backend = new ParcelBackend(new MemoryBus(topics));
  readonly #connect: Connect;
  readonly #token: string | undefined;
  readonly #gateways: Gateway[] = [];
  readonly #subscribers: Subscriber[] = [];
  readonly #sockets: RawSocket[] = [];

  /** `token` is for `parcelOf` and `parcelsOf`. */
  constructor(connect: Connect = overWebSocket, token?: string) {
    this.#connect = connect;
    this.#token = token;
  }

  async start(options: GatewayOptions = {}): Promise<Gateway> {
    const gateway = await startGateway(this.backend, options);
    this.#gateways.push(gateway);
    return gateway;
  }

  async subscribe(
    { url }: Gateway,
    options: SubscribeOptions,
    connect = this.#connect,
  ): Promise<Subscriber> {
    const subscriber = await connect(url, options);
    this.#subscribers.push(subscriber);
    return subscriber;
  }

  /** Subscribes to one parcel. */
  parcelOf(gateway: Gateway, id: string, after?: string): Promise<Subscriber> {
    return this.#subscribeTo(oneParcel, gateway, { id, after });
  }

  /** Subscribes to all parcels of the token's owner. */
  parcelsOf(gateway: Gateway, after?: string): Promise<Subscriber> {
    return this.#subscribeTo(myParcels, gateway, { after });
  }

  #subscribeTo(query: string, gateway: Gateway, variables: Record<string, unknown>) {
    return this.subscribe(gateway, {
      query,
      variables,
      ...(this.#token && { token: this.#token }),
    });
  }

  /** Opens a WebSocket that sends only what the test says. */
  open({ url }: Gateway, ...more: [object?, string[]?]): RawSocket {
    const socket = new RawSocket(url, ...more);
    this.#sockets.push(socket);
    return socket;
  }

  /** Waits until the broker has opened more tails than `before`. */
  untilReopened(before: number): Promise<void> {
    return until(() => this.backend.bus.tailsOpened > before);
  }

  async clear(): Promise<void> {
    for (const socket of this.#sockets.splice(0)) socket.disconnect();
    for (const subscriber of this.#subscribers.splice(0)) subscriber.disconnect();
    await this.stopGateways();
  }

  /** Stops the gateways, while their clients are connected. */
  async stopGateways(): Promise<void> {
    for (const gateway of this.#gateways.splice(0)) await gateway.stop();
  }
}

/** Waits until this many subscriptions of a gateway receive live records. */
export function untilListening(gateway: Gateway, count: number): Promise<void> {
  return until(async () => (await gateway.count('souk_live_listening')) === count);
}

/** The subscription field's value in the next message. Throws the errors of a failed message. */
export async function nextChange(subscriber: Subscriber) {
  const { data, errors } = await subscriber.next();
  if (!data) throw new AggregateError(errors ?? []);
  const [value] = Object.values(data);
  // biome-ignore lint/suspicious/noExplicitAny: each subscription has another type
  return value as any;
}

/** The `event.seq` of the next messages. */
export async function nextSeqs(subscriber: Subscriber, count: number): Promise<number[]> {
  const seqs: number[] = [];
  while (seqs.length < count) seqs.push((await nextChange(subscriber)).event.seq);
  return seqs;
}
