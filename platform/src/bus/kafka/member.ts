import type { Consumer, Kafka } from 'kafkajs';
import { inTime } from '../../runtime/in-time.ts';
import type { BatchScheduler } from './batch-scheduler.ts';
import { shortRetry } from './kafka-client.ts';
import { heartbeatMs } from './partition-batch.ts';

/** Without a heartbeat for this long a member loses its partitions: the least that brokers allow. */
const sessionMs = 6_000;
/** How long a broker may hold a fetch until there are records. A stop can take as long. */
const maxWaitMs = 1_000;
/** A member without any event for this long counts as lost. */
const silenceMs = 5 * sessionMs;

type Membership = {
  readonly kafka: Kafka;
  readonly group: string;
  readonly topics: readonly string[];
  /** The number of partitions of all topics: that many batches may be handled at once. */
  readonly partitions: number;
  readonly scheduler: BatchScheduler;
};

/**
 * Runs one consumer of kafkajs. The consumer may crash with an event, or without any. So it never
 * restarts by itself, and counts as lost after a long time without an event.
 */
export class Member {
  readonly #membership: Membership;
  readonly #consumer: Consumer;
  readonly #lost = Promise.withResolvers<never>();
  #joining: Promise<unknown> = Promise.resolve();
  #lastEventAt = Date.now();
  /** The id of the member in its group; empty before it has joined. */
  id = '';

  constructor(membership: Membership) {
    this.#membership = membership;
    this.#consumer = membership.kafka.consumer({
      groupId: membership.group,
      sessionTimeout: sessionMs,
      heartbeatInterval: heartbeatMs,
      maxWaitTimeInMs: maxWaitMs,
      allowAutoTopicCreation: false,
      retry: { ...shortRetry, restartOnFailure: async () => false },
    });
    this.#lost.promise.catch(() => {});
  }

  /** Handles records until `end` resolves. Rejects when the member is lost. */
  async run(end: Promise<unknown>): Promise<void> {
    this.#listen();
    const silence = setInterval(() => this.#assertAlive(), sessionMs);
    try {
      const joined = this.#join();
      this.#joining = joined.catch(() => {});
      await Promise.race([joined.then(() => this.#lost.promise), this.#lost.promise, end]);
    } finally {
      clearInterval(silence);
    }
  }

  /**
   * Finishes and commits the current batch, then leaves the partitions to the other members. Waits
   * for a join under way first: a consumer that is just joining would go on after the disconnect. One
   * that hangs counts as lost.
   */
  async leave(): Promise<void> {
    await inTime(this.#joining, silenceMs).catch(() => {});
    await this.#disconnect();
  }

  /** Disconnects a lost member at once, and once more after its join, if that is under way. */
  async abandon(): Promise<void> {
    await this.#disconnect();
    await this.#joining;
    await this.#disconnect();
  }

  async #disconnect(): Promise<void> {
    await this.#consumer.disconnect().catch(() => {});
  }

  async #join(): Promise<void> {
    const { topics, partitions, scheduler } = this.#membership;
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: partitions,
      eachBatch: (payload) => scheduler.take(payload),
    });
  }

  #listen(): void {
    const { CRASH, FETCH, HEARTBEAT, GROUP_JOIN } = this.#consumer.events;
    this.#consumer.on(CRASH, ({ payload }) => this.#lost.reject(payload.error));
    const onEvent = () => {
      this.#lastEventAt = Date.now();
    };
    this.#consumer.on(FETCH, onEvent);
    this.#consumer.on(HEARTBEAT, onEvent);
    this.#consumer.on(GROUP_JOIN, ({ payload }) => {
      this.id = payload.memberId;
      onEvent();
    });
  }

  #assertAlive(): void {
    if (Date.now() - this.#lastEventAt < silenceMs) return;
    this.#lost.reject(new Error(`The group member emitted no event for ${silenceMs} ms.`));
  }
}
