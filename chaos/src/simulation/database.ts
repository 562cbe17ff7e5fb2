import { BusUnavailable } from '@souk/platform/bus/bus';
import type { Message } from '@souk/platform/messaging/consumer';
import { type Cause, noCause } from '@souk/platform/messaging/outbox';
import type { Transact, Work } from '@souk/platform/messaging/work';
import type { Contract } from '@souk/schema/contract';
import { contracts } from '@souk/schema/events/topics';
import { newId } from './memory/ids.ts';
import { type EntityManager, Store } from './memory/store.ts';
import { Transaction } from './memory/transaction.ts';

/** Topic of every message, by its type. */
const topics = new Map(
  Object.values(contracts).flatMap((contract: Contract) =>
    Object.entries(contract).map(([type, { topic }]) => [type, topic] as const),
  ),
);

/** The database of a service: its rows, and its outbox. */
export class Database {
  readonly store = new Store();
  outbox: readonly Message[] = [];
  /** Messages that the last units of work published. */
  published: readonly Message[] = [];
  /** How many units of work commit before the database becomes unavailable. */
  commitsLeft = Number.POSITIVE_INFINITY;
  readonly #source: string;
  readonly #clock: () => number;

  constructor(source: string, clock: () => number) {
    this.#source = source;
    this.#clock = clock;
  }

  /** Runs a unit of work. Throws BusUnavailable when the database is unavailable. */
  readonly transact: Transact<Contract> = async (run) => {
    const rows = new Transaction(this.store);
    const published: Message[] = [];
    const result = await run(this.#workOn(rows as unknown as EntityManager, published, noCause));
    if (this.commitsLeft <= 0)
      throw new BusUnavailable('The database became unavailable before the commit.');
    this.commitsLeft -= 1;
    rows.commit();
    this.outbox = [...this.outbox, ...published];
    this.published = [...this.published, ...published];
    return result;
  };

  #workOn(em: EntityManager, published: Message[], cause: Cause): Work<Contract> {
    const now = new Date(this.#clock());
    return {
      em,
      now,
      cause,
      publish: (type, key, data, version) => {
        const about = { id: newId(), type, source: this.#source, topic: topicOf(type), key };
        published.push({ ...about, data, version: version ?? null, at: now, cause });
      },
      log: () => {},
      causedBy: (other) => this.#workOn(em, published, other),
      inSavepoint: async () => {
        throw new Error('The simulation has no savepoints.');
      },
    };
  }
}

/** Throws for a message that no contract declares. */
function topicOf(type: string): string {
  const topic = topics.get(type);
  if (topic === undefined) throw new Error(`No contract declares the message "${type}".`);
  return topic;
}
