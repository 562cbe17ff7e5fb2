import type { EachBatchPayload } from 'kafkajs';
import { delayMs, pause } from '../../runtime/backoff.ts';
import type { Logger } from '../../runtime/logger.ts';
import type { IncomingRecord } from '../bus.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';
import { recordOf } from './record.ts';

export type Handle = (batch: readonly IncomingRecord[]) => Promise<void>;

export const heartbeatMs = 1_000;
/** The size of a chunk, which is one transaction: as large as a batch of the PostgreSQL broker. */
const recordsMax = 200;

/** The batch of one partition, and its records that are not handled yet. */
type Part = { readonly payload: EachBatchPayload; remaining: readonly IncomingRecord[] };

/** Handles the batches of several partitions in chunks, and commits each chunk. */
export class PartitionBatch {
  readonly #parts: readonly Part[];
  readonly #handle: Handle;
  readonly #logger: Logger;
  /** Aborted when the group has removed this member. */
  readonly #removed = new AbortController();

  constructor(payloads: readonly EachBatchPayload[], handle: Handle, logger: Logger) {
    this.#parts = payloads.map((payload) => {
      const { topic, partition, messages } = payload.batch;
      return { payload, remaining: messages.map((one) => recordOf({ topic, partition }, one)) };
    });
    this.#handle = handle;
    this.#logger = logger;
  }

  async run(): Promise<void> {
    const heartbeat = setInterval(() => void this.#heartbeat(), heartbeatMs);
    try {
      while (this.#due.length > 0 && this.#isMember) await this.#handleChunk();
    } finally {
      clearInterval(heartbeat);
    }
    this.#removed.signal.throwIfAborted();
    // If it resolved, the next batches would be committed over the unhandled records.
    if (this.#due.length > 0)
      throw new Error('The member stopped before its records were handled.');
  }

  get #due(): readonly Part[] {
    return this.#parts.filter(({ remaining }) => remaining.length > 0);
  }

  get #isMember(): boolean {
    return !this.#removed.signal.aborted && this.#parts.every(({ payload }) => payload.isRunning());
  }

  async #handleChunk(): Promise<void> {
    const parts = this.#due;
    const share = Math.ceil(recordsMax / parts.length);
    const slices = parts.map((part) => ({ part, records: part.remaining.slice(0, share) }));
    if (!(await this.#handleUntilDone(slices.flatMap(({ records }) => records)))) return;
    await this.#commit(slices.flatMap(({ records }) => records.at(-1) ?? []));
    for (const { part, records } of slices) {
      part.remaining = part.remaining.slice(records.length);
      // If the remaining records are delivered again, these are not.
      part.payload.resolveOffset(String(records.at(-1)?.position));
    }
  }

  /** Retries until the records are handled. Returns false when another member may own them. */
  async #handleUntilDone(records: readonly IncomingRecord[]): Promise<boolean> {
    for (let failed = 1; this.#isMember; failed += 1) {
      try {
        await this.#handle(records);
        return true;
      } catch (err) {
        // One warning for an outage: it may be long, and each service sees it.
        const level = failed === 1 ? 'warn' : 'debug';
        this.#logger[level]({ err }, 'batch failed, will be retried');
      }
      await pause(delayMs(brokerBackoff, failed), this.#removed.signal);
    }
    return false;
  }

  /** Commits directly to the group: kafkajs commits nothing for a member that stops. */
  async #commit(last: readonly IncomingRecord[]): Promise<void> {
    const topics = [...Map.groupBy(last, ({ topic }) => topic)].map(([topic, records]) => ({
      topic,
      partitions: records.map(({ partition, position }) => ({
        partition,
        offset: String(position + 1n),
      })),
    }));
    await this.#parts[0]?.payload.commitOffsetsIfNecessary({ topics });
  }

  /** Handling may take longer than the session timeout. */
  async #heartbeat(): Promise<void> {
    await this.#parts[0]?.payload.heartbeat().catch((fault: unknown) => this.#removed.abort(fault));
  }
}
