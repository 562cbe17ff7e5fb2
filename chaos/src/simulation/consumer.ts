import { BusUnavailable } from '@souk/platform/bus/bus';
import type { Consumers } from '@souk/platform/messaging/consumer';
import { BatchHandler } from '@souk/platform/messaging/consumer/batch-handler';
import type { ConsumerContext } from '@souk/platform/messaging/consumer/consumer-context';
import { topicsOf } from '@souk/platform/messaging/consumer/consumers';
import type { Contract } from '@souk/schema/contract';
import type { Bus, Partition } from './bus.ts';
import type { Database } from './database.ts';
import {
  type Letter,
  lockDue,
  markDead,
  Parked,
  postpone,
  readRecord,
  remove,
} from './memory/consumer.ts';
import { stumbling } from './step-faults.ts';

/** Eight attempts, as the real one has; it is the scheduler that lets time pass between them. */
const retryPolicy = { firstMs: 0, factor: 1, maxMs: 0, attemptsMax: 8 };
const quiet = { warn: () => {}, error: () => {} };

type Options = {
  readonly group: string;
  readonly database: Database;
  readonly bus: Bus;
  readonly consumers: Consumers<Contract>;
  readonly onFault: (fault: string) => void;
};

/** How far a group has come in a partition: what it finished has an older position. */
export type Place = { readonly partition: Partition; offset: number };

/** The consumer of a service: the real handling of batches, on a broker and a database in memory. */
export class Consumer {
  readonly stumbles = new Map<string, number>();
  /** In ms; what is parked waits until then. */
  retryAt = 0;
  readonly #context: ConsumerContext<Contract>;
  readonly #handling: BatchHandler<Contract>;
  readonly #database: Database;
  readonly #places: readonly Place[];
  /** Dead letters that an operator has let go once more: what they fail at is no news. */
  readonly #released = new Set<string>();

  constructor({ group, database, bus, consumers, onFault }: Options) {
    const watched = stumbling(consumers, this.stumbles, (ids, type, fault) => {
      if (!ids.some((id) => this.#released.has(id))) onFault(`${group} fails at ${type}: ${fault}`);
    });
    const { transact } = database;
    const means = { orm: {}, logger: quiet } as unknown as Pick<
      ConsumerContext<Contract>,
      'orm' | 'logger'
    >;
    this.#context = { ...means, group, consumers: watched, transact, retryPolicy };
    this.#handling = new BatchHandler(this.#context, () => {});
    this.#database = database;
    const partitions = topicsOf(consumers).flatMap((topic) => bus.partitionsOf(topic));
    this.#places = partitions.map((partition) => ({ partition, offset: 0 }));
  }

  /** The places where something new is. */
  lagging(): Place[] {
    return this.#places.filter(({ partition, offset }) => offset < partition.records.length);
  }

  hasNews(): boolean {
    return this.#places.some(({ partition, offset }) => offset < partition.records.length);
  }

  /** Handles records. False when the database went away: then they come again. */
  async handle(records: readonly Letter[]): Promise<boolean> {
    try {
      await this.#handling.handle(records);
      return true;
    } catch (fault) {
      if (fault instanceof BusUnavailable) return false;
      throw fault;
    }
  }

  parked(): readonly Parked[] {
    return this.#database.store.rowsOf<Parked>(Parked).filter(({ isGone }) => !isGone);
  }

  /** Dead letters that nobody has let go yet. */
  deadLetters(): Parked[] {
    const isNew = ({ record }: Parked) => !this.#released.has(record.message.id);
    return this.parked().filter((one) => one.dead && isNew(one));
  }

  /** An operator lets the dead letters be handled again, after what they failed at was mended. */
  release(): void {
    for (const letter of this.deadLetters()) {
      this.stumbles.delete(letter.record.message.id);
      this.#released.add(letter.record.message.id);
      Object.assign(letter, { dead: false, attempts: 0 });
    }
  }

  /** Whether something parked has waited long enough. */
  isDue(now: number): boolean {
    return this.retryAt <= now && this.#waits();
  }

  /** When the next parked message is due, in ms; null when there is none. */
  get dueAt(): number | null {
    return this.#waits() ? this.retryAt : null;
  }

  #waits(): boolean {
    return this.parked().some(({ dead }) => !dead);
  }

  /** Tries the parked message that is first of its key. It follows `ParkedRetrier` of the platform. */
  async retry(): Promise<void> {
    const { transact, group, consumers } = this.#context;
    const trying: { row?: Awaited<ReturnType<typeof lockDue>> } = {};
    try {
      await transact(async (work) => {
        trying.row = await lockDue(work.em, group);
        const read = trying.row && readRecord(consumers, trying.row as unknown as Letter);
        if (read && 'handle' in read) await read.handle(work, [read.message]);
        if (trying.row) await remove(work.em, trying.row);
      });
    } catch (fault) {
      const { row } = trying;
      if (!row || fault instanceof BusUnavailable) return;
      const isLast = row.attempts + 1 >= retryPolicy.attemptsMax;
      await transact(({ em }) => (isLast ? markDead(em, row, '') : postpone(em, row, '', 0)));
    }
  }
}
