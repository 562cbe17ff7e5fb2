import type { Consumer, Kafka } from 'kafkajs';
import { heartbeatMs } from './partition-batch.ts';
import type { BatchScheduler } from './batch-scheduler.ts';
import { hasty } from './kafka-client.ts';

/** A member that gives no sign for so long has lost its partitions: the least that brokers allow. */
const sessionMs = 6_000;
/** How long a broker may wait with an answer until there is something: how long a stop may take. */
const patienceMs = 1_000;
const silenceMs = 5 * sessionMs;

type Membership = {
  readonly kafka: Kafka;
  readonly group: string;
  readonly topics: readonly string[];
  /** Of all topics together: so many may be handled at once. */
  readonly partitions: number;
  readonly turns: BatchScheduler;
};

/**
 * One life of a consumer of kafkajs. It may end by itself: then kafkajs only says so, or not even
 * that. So it never starts again by itself, and is given up when nothing was heard of it for long.
 */
export class Member {
  readonly #membership: Membership;
  readonly #consumer: Consumer;
  readonly #lost = Promise.withResolvers<never>();
  #joining: Promise<unknown> = Promise.resolve();
  #heardAt = Date.now();
  /** As the group calls it; empty before it has joined. */
  id = '';

  constructor(membership: Membership) {
    this.#membership = membership;
    this.#consumer = membership.kafka.consumer({
      groupId: membership.group,
      sessionTimeout: sessionMs,
      heartbeatInterval: heartbeatMs,
      maxWaitTimeInMs: patienceMs,
      allowAutoTopicCreation: false,
      retry: { ...hasty, restartOnFailure: async () => false },
    });
    this.#lost.promise.catch(() => {});
  }

  /** Handles what comes, until the end. Rejects when the member is lost. */
  async run(end: Promise<unknown>): Promise<void> {
    this.#listen();
    const silence = setInterval(() => this.#assertHeard(), sessionMs);
    try {
      const joined = this.#join();
      this.#joining = joined.catch(() => {});
      await Promise.race([joined.then(() => this.#lost.promise), this.#lost.promise, end]);
    } finally {
      clearInterval(silence);
    }
  }

  /** Ends what is being handled and keeps it, then leaves the rest to the others. */
  async leave(): Promise<void> {
    await this.#disconnect();
    // A consumer that was just joining would go on, though it was told to stop.
    void this.#joining.then(() => this.#disconnect());
  }

  async #disconnect(): Promise<void> {
    await this.#consumer.disconnect().catch(() => {});
  }

  async #join(): Promise<void> {
    const { topics, partitions, turns } = this.#membership;
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: partitions,
      eachBatch: (payload) => turns.take(payload),
    });
  }

  #listen(): void {
    const { CRASH, FETCH, HEARTBEAT, GROUP_JOIN } = this.#consumer.events;
    this.#consumer.on(CRASH, ({ payload }) => this.#lost.reject(payload.error));
    const heard = () => {
      this.#heardAt = Date.now();
    };
    this.#consumer.on(FETCH, heard);
    this.#consumer.on(HEARTBEAT, heard);
    this.#consumer.on(GROUP_JOIN, ({ payload }) => {
      this.id = payload.memberId;
      heard();
    });
  }

  #assertHeard(): void {
    if (Date.now() - this.#heardAt < silenceMs) return;
    this.#lost.reject(new Error('Nothing was heard of the member for too long.'));
  }
}
