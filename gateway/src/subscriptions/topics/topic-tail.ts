import { setTimeout as sleep } from 'node:timers/promises';
import type { EventBus, IncomingRecord, Positions, Running } from '@souk/platform/bus/bus';
import type { Logger } from '@souk/platform/runtime/logger';
import { unavailable } from '../errors.ts';
import { overlap } from './deduplicator.ts';
import { RecentRecords } from './recent-records.ts';
import { readRecord, type TopicRecord } from './topic-record.ts';

const retryMs = 1_000;

/** In place of a tail where the schema declares no topics: then there may be no broker. */
const nothing: Running = { stop: async () => {} };

type ByTopic = ReadonlyMap<string, RecentRecords>;

/** Reads all topics that subscriptions use, with one tail for the whole process. */
export class TopicTail {
  readonly #bus: EventBus;
  readonly #logger: Logger;
  readonly #stopped = new AbortController();
  #byTopic: ByTopic = new Map();
  #tail: Running | null = null;
  #following: Promise<void> = Promise.resolve();

  constructor(bus: EventBus, logger: Logger) {
    this.#bus = bus;
    this.#logger = logger;
  }

  /** The recent records of a topic. Throws UNAVAILABLE until the topic could be opened. */
  topic(name: string): RecentRecords {
    const recent = this.#byTopic.get(name);
    if (!recent) throw unavailable();
    return recent;
  }

  /**
   * Reads exactly these topics from now on. Topics that were read before continue at their offsets.
   * Resolves after the first attempt; while the broker is unavailable, it retries every second.
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
      const byTopic = new Map(await Promise.all(topics.map((topic) => this.#open(topic))));
      await this.#tail?.stop();
      this.#tail = null;
      this.#tail =
        topics.length === 0
          ? nothing
          : await this.#bus.tail(topics, startOf(byTopic), (incoming) => {
              byTopic.get(incoming.topic)?.add(incoming, this.#read(incoming));
            });
      this.#byTopic = byTopic;
      return true;
    } catch (err) {
      this.#logger.error({ err, topics }, 'could not read the topics of subscriptions');
      return false;
    }
  }

  async #open(topic: string): Promise<[string, RecentRecords]> {
    const known = this.#byTopic.get(topic);
    if (known) return [topic, known];
    const bounds = await this.#bus.bounds(topic);
    const from = bounds.map(({ next }) => next);
    return [topic, new RecentRecords(topic, from)];
  }

  #read(incoming: IncomingRecord): TopicRecord | null {
    const { topic, partition, position, value } = incoming;
    if (value === null) return null;
    try {
      return readRecord(incoming);
    } catch (err) {
      this.#logger.error({ err, topic, partition, position }, 'could not parse a record: skipped');
      return null;
    }
  }
}

/** The offsets minus the overlap window, so that the deduplicator knows the records before them. */
function startOf(byTopic: ByTopic): Positions {
  const before = (position: bigint) => (position > overlap ? position - overlap : 0n);
  return new Map(
    [...byTopic].map(([topic, { offsets }]) => [topic, [...offsets.values()].map(before)]),
  );
}
