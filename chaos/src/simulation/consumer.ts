import { BusUnavailable } from '@souk/platform/bus/bus';
import type { Consumers } from '@souk/platform/messaging/consumer';
import { BatchHandler } from '@souk/platform/messaging/consumer/batch-handler';
import type { ConsumerContext } from '@souk/platform/messaging/consumer/consumer-context';
import { topicsOf } from '@souk/platform/messaging/consumer/consumers';
import type { Contract } from '@souk/schema/contract';
import type { Bus, Partition } from './bus.ts';
import type { Database } from './database.ts';
import { withHandlerFaults } from './handler-faults.ts';
import {
  decodeRecord,
  lockDue,
  markDead,
  Parked,
  postpone,
  remove,
  type SimulatedRecord,
} from './memory/consumer.ts';

/** Eight attempts, as in the real consumer. The scheduler of the simulation decides the time between them. */
const retryPolicy = { firstMs: 0, factor: 1, maxMs: 0, attemptsMax: 8 };
const silentLogger = { warn: () => {}, error: () => {} };

type Options = {
  readonly group: string;
  readonly database: Database;
  readonly bus: Bus;
  readonly consumers: Consumers<Contract>;
  readonly onFault: (fault: string) => void;
};

/** Offset of a group in a partition: the records before it are handled. */
export type PartitionOffset = { readonly partition: Partition; offset: number };

/** Consumer of a service: the real batch handling, on a broker and a database in memory. */
export class Consumer {
  readonly handlerFaults = new Map<string, number>();
  /** Time in ms at which deferred messages may be retried. */
  retryAt = 0;
  readonly #context: ConsumerContext<Contract>;
  readonly #batchHandler: BatchHandler<Contract>;
  readonly #database: Database;
  readonly #offsets: readonly PartitionOffset[];
  /** Ids of released dead letters: a further failure of theirs is expected. */
  readonly #released = new Set<string>();

  constructor({ group, database, bus, consumers, onFault }: Options) {
    const watched = withHandlerFaults(consumers, this.handlerFaults, (ids, type, fault) => {
      if (!ids.some((id) => this.#released.has(id))) onFault(`${group} fails at ${type}: ${fault}`);
    });
    const { transact } = database;
    const unused = { orm: {}, logger: silentLogger } as unknown as Pick<
      ConsumerContext<Contract>,
      'orm' | 'logger'
    >;
    this.#context = { ...unused, group, consumers: watched, transact, retryPolicy };
    this.#batchHandler = new BatchHandler(this.#context, () => {});
    this.#database = database;
    const partitions = topicsOf(consumers).flatMap((topic) => bus.partitionsOf(topic));
    this.#offsets = partitions.map((partition) => ({ partition, offset: 0 }));
  }

  /** Offsets of partitions with unread records. */
  lagging(): PartitionOffset[] {
    return this.#offsets.filter(({ partition, offset }) => offset < partition.records.length);
  }

  hasUnread(): boolean {
    return this.#offsets.some(({ partition, offset }) => offset < partition.records.length);
  }

  /** Handles records. False when the database was unavailable: then they are delivered again. */
  async handle(records: readonly SimulatedRecord[]): Promise<boolean> {
    try {
      await this.#batchHandler.handle(records);
      return true;
    } catch (fault) {
      if (fault instanceof BusUnavailable) return false;
      throw fault;
    }
  }

  parked(): readonly Parked[] {
    return this.#database.store.rowsOf<Parked>(Parked).filter(({ isRemoved }) => !isRemoved);
  }

  /** Dead letters that were not released yet. */
  deadLetters(): Parked[] {
    const isNew = ({ record }: Parked) => !this.#released.has(record.message.id);
    return this.parked().filter((one) => one.dead && isNew(one));
  }

  /** Releases the dead letters for another try, once the cause of their failure is fixed. */
  release(): void {
    for (const one of this.deadLetters()) {
      this.handlerFaults.delete(one.record.message.id);
      this.#released.add(one.record.message.id);
      Object.assign(one, { dead: false, attempts: 0 });
    }
  }

  /** True when a deferred message is due. */
  isDue(now: number): boolean {
    return this.retryAt <= now && this.#hasDeferred();
  }

  /** Time in ms at which the next deferred message is due; null when there is none. */
  get dueAt(): number | null {
    return this.#hasDeferred() ? this.retryAt : null;
  }

  #hasDeferred(): boolean {
    return this.parked().some(({ dead }) => !dead);
  }

  /** Retries the first deferred message of a key, like the real retries of the platform. */
  async retry(): Promise<void> {
    const { transact, group, consumers } = this.#context;
    const attempt: { row?: Awaited<ReturnType<typeof lockDue>> } = {};
    try {
      await transact(async (work) => {
        attempt.row = await lockDue(work.em, group);
        const read =
          attempt.row && decodeRecord(consumers, attempt.row as unknown as SimulatedRecord);
        if (read && 'handle' in read) await read.handle(work, [read.message]);
        if (attempt.row) await remove(work.em, attempt.row);
      });
    } catch (fault) {
      const { row } = attempt;
      if (!row || fault instanceof BusUnavailable) return;
      const isLast = row.attempts + 1 >= retryPolicy.attemptsMax;
      await transact(({ em }) => (isLast ? markDead(em, row, '') : postpone(em, row, '', 0)));
    }
  }
}
