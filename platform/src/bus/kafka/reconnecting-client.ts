import { BusUnavailable } from '../faults.ts';
import { asUnavailable } from './errors.ts';

type Client = { readonly connect: () => Promise<void>; readonly disconnect: () => Promise<void> };

/**
 * A client of kafkajs that connects when it is first needed, and that is replaced after a fault.
 * It would not get over some of them: a topic that was deleted is asked for ever, and the numbers
 * that a producer counts its records by may stand for others at the broker.
 */
export class ReconnectingClient<Kind extends Client> {
  readonly #make: () => Kind;
  #current: Promise<Kind> | null = null;
  #closed = false;

  constructor(make: () => Kind) {
    this.#make = make;
  }

  /** Rejects with BusAway when the broker can't be reached. */
  async use<Result>(run: (client: Kind) => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new BusUnavailable(new Error('The bus is closed.'));
    this.#current ??= this.#open();
    const current = this.#current;
    try {
      return await run(await current);
    } catch (fault) {
      if (this.#current === current) this.#current = null;
      // A connection that is stuck would not even end: nobody waits for it.
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

/** It is of no use any more, so whatever it says is of no interest. */
async function disconnect(client: Promise<Client>): Promise<void> {
  await client.then((connected) => connected.disconnect()).catch(() => {});
}
