import { setTimeout as sleep } from 'node:timers/promises';
import type { EventBus, IncomingRecord, Positions, Running } from '@souk/platform/bus/bus';
import type { Logger } from '@souk/platform/runtime/logger';
import { unavailable } from '../errors.ts';
import { lookBack } from './deduplicator.ts';
import { TopicLog } from './recent-records.ts';
import { type Arrival, arrivalOf } from './topic-record.ts';

const retryMs = 1_000;

type Logs = ReadonlyMap<string, TopicLog>;

/** All topics that subscriptions are made of, read by one tail for the whole process. */
export class Feed {
  readonly #bus: EventBus;
  readonly #logger: Logger;
  readonly #stopped = new AbortController();
  #logs: Logs = new Map();
  #tail: Running | null = null;
  #following: Promise<void> = Promise.resolve();

  constructor(bus: EventBus, logger: Logger) {
    this.#bus = bus;
    this.#logger = logger;
  }

  /** What has come of a topic. Throws UNAVAILABLE while it could not be opened. */
  topic(name: string): TopicLog {
    const log = this.#logs.get(name);
    if (!log) throw unavailable();
    return log;
  }

  /**
   * Reads these topics from now on; one that is read already goes on where it is. Resolves after the
   * first attempt: as long as the broker is away it is tried again every second.
   */
  follow(topics: readonly string[]): Promise<void> {
    const first = this.#following.then(() => this.#attempt(topics));
    this.#following = first.then((done) => (done ? undefined : this.#keepTrying(topics)));
    return first.then(() => {});
  }

  /** Throws UNAVAILABLE while the topics can't be read. */
  check(): void {
    if (!this.#tail) throw unavailable();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#following;
    await this.#tail?.stop();
  }

  async #keepTrying(topics: readonly string[]): Promise<void> {
    const { signal } = this.#stopped;
    do await sleep(retryMs, null, { signal }).catch(() => {});
    while (!signal.aborted && !(await this.#attempt(topics)));
  }

  async #attempt(topics: readonly string[]): Promise<boolean> {
    try {
      const logs = new Map(await Promise.all(topics.map((topic) => this.#open(topic))));
      await this.#tail?.stop();
      this.#tail = null;
      this.#tail = await this.#bus.tail(topics, beginningOf(logs), (record) => {
        logs.get(record.topic)?.add(record, this.#read(record));
      });
      this.#logs = logs;
      return true;
    } catch (err) {
      this.#logger.error({ err, topics }, 'the topics of subscriptions can not be read');
      return false;
    }
  }

  async #open(topic: string): Promise<[string, TopicLog]> {
    const known = this.#logs.get(topic);
    if (known) return [topic, known];
    const bounds = await this.#bus.bounds(topic);
    return [
      topic,
      new TopicLog(
        topic,
        bounds.map(({ next }) => next),
      ),
    ];
  }

  #read(record: IncomingRecord): Arrival | null {
    const { topic, partition, position, value } = record;
    if (value === null) return null;
    try {
      return arrivalOf(record);
    } catch (err) {
      this.#logger.error({ err, topic, partition, position }, 'record not readable');
      return null;
    }
  }
}

/** A little before what counts: the log knows then what is sent again. */
function beginningOf(logs: Logs): Positions {
  const before = (position: bigint) => (position > lookBack ? position - lookBack : 0n);
  return new Map(
    [...logs].map(([topic, { reached }]) => [topic, [...reached.values()].map(before)]),
  );
}
