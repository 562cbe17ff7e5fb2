import { setImmediate } from 'node:timers/promises';
import type { EachBatchPayload } from 'kafkajs';
import type { Logger } from '../../runtime/logger.ts';
import { type Handle, PartitionBatch } from './partition-batch.ts';

/**
 * Merges the batches of partitions, which kafkajs delivers one by one: those that arrive at the same
 * time are handled together. Handles one merged batch at a time, over all members of the process.
 */
export class BatchScheduler {
  readonly #handle: Handle;
  readonly #logger: Logger;
  #waiting: EachBatchPayload[] = [];
  #next: Promise<void> | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(handle: Handle, logger: Logger) {
    this.#handle = handle;
    this.#logger = logger;
  }

  /** Resolves when the batch is handled and committed; rejects when it has to be fetched again. */
  take(payload: EachBatchPayload): Promise<void> {
    this.#waiting.push(payload);
    this.#next ??= this.#begin();
    return this.#next;
  }

  async #begin(): Promise<void> {
    const last = this.#last;
    // kafkajs delivers all partitions of one fetch within one tick.
    await Promise.all([last.catch(() => {}), setImmediate()]);
    const payloads = this.#waiting;
    const batch = new PartitionBatch(payloads, this.#handle, this.#logger);
    this.#last = batch.run();
    [this.#waiting, this.#next] = [[], null];
    return this.#last;
  }
}
