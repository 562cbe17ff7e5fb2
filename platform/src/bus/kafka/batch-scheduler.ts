import { setImmediate } from 'node:timers/promises';
import type { EachBatchPayload } from 'kafkajs';
import type { Logger } from '../../runtime/logger.ts';
import { type Handle, PartitionBatch } from './partition-batch.ts';

/**
 * kafkajs hands over each partition by itself. Here those that come at the same time are handled
 * together, and never two batches at once, whichever member of the process brought them.
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

  /** Resolves when all of it was handled and kept; rejects when it has to be fetched again. */
  take(payload: EachBatchPayload): Promise<void> {
    this.#waiting.push(payload);
    this.#next ??= this.#begin();
    return this.#next;
  }

  async #begin(): Promise<void> {
    const last = this.#last;
    // All that one fetch has brought comes in one go.
    await Promise.all([last.catch(() => {}), setImmediate()]);
    const payloads = this.#waiting;
    const turn = new PartitionBatch(payloads, this.#handle, this.#logger);
    this.#last = turn.run();
    [this.#waiting, this.#next] = [[], null];
    return this.#last;
  }
}
