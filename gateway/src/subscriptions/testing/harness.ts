import { setTimeout as sleep } from 'node:timers/promises';
import { type Gateway, type Staging, startGateway } from './gateway.ts';
import { MemoryBus } from './memory-bus.ts';
import { Depot, topics } from './parcel-backend.ts';
import { type Asked, type Listen, type Listening, overSse, overWebSocket } from './subscribers.ts';

/** What every test of live subscriptions runs over. */
export const transports: [string, Listen][] = [
  ['WebSocket', overWebSocket],
  ['server-sent events', overSse],
];

/** A depot, with the gateways and clients of one test; `clear` sends all of them home. */
export class Stage {
  readonly depot = new Depot(new MemoryBus(topics));
  readonly #listen: Listen;
  readonly #gateways: Gateway[] = [];
  readonly #listening: Listening[] = [];

  constructor(listen: Listen = overWebSocket) {
    this.#listen = listen;
  }

  async start(staging: Staging = {}): Promise<Gateway> {
    const gateway = await startGateway(this.depot, staging);
    this.#gateways.push(gateway);
    return gateway;
  }

  async subscribe({ url }: Gateway, asked: Asked, listen = this.#listen): Promise<Listening> {
    const one = await listen(url, asked);
    this.#listening.push(one);
    return one;
  }

  /** Waits until the broker was asked for one more tail than `before`. */
  reopened(before: number): Promise<void> {
    return until(() => this.depot.bus.tailsOpened > before);
  }

  async clear(): Promise<void> {
    for (const one of this.#listening.splice(0)) one.leave();
    for (const gateway of this.#gateways.splice(0)) await gateway.stop();
  }
}

/** Waits for what nobody tells: looks again and again, and gives up after a few thousand looks. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let looks = 0; !(await isTrue()); looks += 1) {
    if (looks === 5_000) throw new Error('It does not happen.');
    await sleep(2);
  }
}

/** Waits until so many subscriptions of a gateway hear what comes. */
export function listeners(gateway: Gateway, count: number): Promise<void> {
  return until(async () => (await gateway.count('souk_live_listening')) === count);
}

/** The change of a parcel that comes next. */
export async function change(one: Listening) {
  const { data, errors } = await one.next();
  if (!data) throw new AggregateError(errors ?? []);
  const [told] = Object.values(data);
  // biome-ignore lint/suspicious/noExplicitAny: each subscription tells something else
  return told as any;
}

/** The numbers of the changes that come next. */
export async function seqs(one: Listening, count: number): Promise<number[]> {
  const seen: number[] = [];
  while (seen.length < count) seen.push((await change(one)).event.seq);
  return seen;
}
