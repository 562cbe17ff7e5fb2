import { BusUnavailable } from '@souk/platform/bus/bus';
import type { Message } from '@souk/platform/messaging/consumer';
import { type Cause, noCause } from '@souk/platform/messaging/outbox';
import type { Transact, Work } from '@souk/platform/messaging/work';
import type { Contract } from '@souk/schema/contract';
import { topicOf } from './contracts.ts';
import { newId } from './memory/ids.ts';
import { type EntityManager, Store } from './memory/store.ts';
import { Transaction } from './memory/transaction.ts';

/** The database of a service: its rows, and what it has told that was not sent yet. */
export class Database {
  readonly store = new Store();
  outbox: readonly Message[] = [];
  /** What the last unit of work has told. */
  told: readonly Message[] = [];
  /** How many units of work commit before it goes away. */
  lasts = Number.POSITIVE_INFINITY;
  readonly #source: string;
  readonly #clock: () => number;

  constructor(source: string, clock: () => number) {
    this.#source = source;
    this.#clock = clock;
  }

  /** Runs a unit of work. Throws BusAway, as a database would that has gone. */
  readonly transact: Transact<Contract> = async (run) => {
    const rows = new Transaction(this.store);
    const told: Message[] = [];
    const result = await run(this.#workOn(rows as unknown as EntityManager, told, noCause));
    if (this.lasts <= 0) throw new BusUnavailable('It has gone before the commit.');
    this.lasts -= 1;
    rows.commit();
    this.outbox = [...this.outbox, ...told];
    this.told = [...this.told, ...told];
    return result;
  };

  #workOn(em: EntityManager, told: Message[], cause: Cause): Work<Contract> {
    const now = new Date(this.#clock());
    return {
      em,
      now,
      cause,
      publish: (type, key, data, version) => {
        const about = { id: newId(), type, source: this.#source, topic: topicOf(type), key };
        told.push({ ...about, data, version: version ?? null, at: now, cause });
      },
      causedBy: (other) => this.#workOn(em, told, other),
    };
  }
}
