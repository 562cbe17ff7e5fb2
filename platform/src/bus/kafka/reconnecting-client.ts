import { BusUnavailable } from '../bus.ts';
import { asUnavailable } from './errors.ts';

type Client = { readonly connect: () => Promise<void>; readonly disconnect: () => Promise<void> };

/**
 * Connects a client of kafkajs at its first use, and replaces it after a fault. kafkajs does not
 * recover from some by itself: it requests a deleted topic forever, and a producer's sequence numbers
 * may differ from the broker's.
 */
export class ReconnectingClient<Kind extends Client> {
  readonly #make: () => Kind;
  #current: Promise<Kind> | null = null;
  #closed = false;

  constructor(make: () => Kind) {
    this.#make = make;
  }

  /** Rejects with BusUnavailable when the broker can't be reached. */
  async use<Result>(run: (client: Kind) => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new BusUnavailable(new Error('The bus is closed.'));
    this.#current ??= this.#open();
    const current = this.#current;
    try {
      return await run(await current);
    } catch (fault) {
      if (this.#current === current) this.#current = null;
      // A stuck connection may never close: don't wait for it.
      void disconnect(current);
      throw asUnavailable(fault);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#current) await disconnect(this.#current);
  }

  async #open(): Promise<Kind> {
    const client = this.#make();
    try {
      await client.connect();
      return client;
    } catch (fault) {
      await client.disconnect().catch(() => {});
      throw fault;
    }
  }
}

/** Disconnects a client and ignores all faults: nothing uses it any more. */
async function disconnect(client: Promise<Client>): Promise<void> {
  await client.then((connected) => connected.disconnect()).catch(() => {});
}
