import type { EachBatchPayload } from 'kafkajs';
import { delayMs, pause } from '../../runtime/backoff.ts';
import type { Logger } from '../../runtime/logger.ts';
import type { IncomingRecord } from '../bus.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';
import { recordOf } from './record.ts';

export type Handle = (batch: readonly IncomingRecord[]) => Promise<void>;

export const heartbeatMs = 1_000;
/** As many as the other broker hands over at once: they are one transaction. */
const recordsMax = 200;

/** What one partition brought, and how much of it is not done. */
type Part = { readonly payload: EachBatchPayload; rest: readonly IncomingRecord[] };

/** Handles what several partitions brought, piece by piece, and keeps each piece. */
export class PartitionBatch {
  readonly #parts: readonly Part[];
  readonly #handle: Handle;
  readonly #logger: Logger;
  /** Says that the group goes on without this member, or that the member is to end. */
  readonly #over = new AbortController();

  constructor(payloads: readonly EachBatchPayload[], handle: Handle, logger: Logger) {
    this.#parts = payloads.map((payload) => {
      const { topic, partition, messages } = payload.batch;
      return { payload, rest: messages.map((one) => recordOf({ topic, partition }, one)) };
    });
    this.#handle = handle;
    this.#logger = logger;
  }

  async run(): Promise<void> {
    const beating = setInterval(() => void this.#beat(), heartbeatMs);
    try {
      while (this.#due.length > 0 && this.#isMember) await this.#piece();
    } finally {
      clearInterval(beating);
    }
    this.#over.signal.throwIfAborted();
    // To resolve would say that they are done, and the next ones would be kept over them.
    if (this.#due.length > 0) throw new Error('The member ends before its records are handled.');
  }

  get #due(): readonly Part[] {
    return this.#parts.filter(({ rest }) => rest.length > 0);
  }

  get #isMember(): boolean {
    return !this.#over.signal.aborted && this.#parts.every(({ payload }) => payload.isRunning());
  }

  async #piece(): Promise<void> {
    const parts = this.#due;
    const share = Math.ceil(recordsMax / parts.length);
    const pieces = parts.map((part) => ({ part, records: part.rest.slice(0, share) }));
    if (!(await this.#handled(pieces.flatMap(({ records }) => records)))) return;
    await this.#keep(pieces.flatMap(({ records }) => records.at(-1) ?? []));
    for (const { part, records } of pieces) {
      part.rest = part.rest.slice(records.length);
      // Were the rest to come again, this would not.
      part.payload.resolveOffset(String(records.at(-1)?.position));
    }
  }

  /** Tries until it is done, or until somebody else may have the partitions. */
  async #handled(records: readonly IncomingRecord[]): Promise<boolean> {
    for (let failed = 1; this.#isMember; failed += 1) {
      try {
        await this.#handle(records);
        return true;
      } catch (err) {
        // Once for an outage: it may be long, and each service sees it.
        const level = failed === 1 ? 'warn' : 'debug';
        this.#logger[level]({ err }, 'records could not be handled, and come again');
      }
      await pause(delayMs(brokerBackoff, failed), this.#over.signal);
    }
    return false;
  }

  /** Straight to the group: a member that stops would keep nothing any more. */
  async #keep(last: readonly IncomingRecord[]): Promise<void> {
    const topics = [...Map.groupBy(last, ({ topic }) => topic)].map(([topic, records]) => ({
      topic,
      partitions: records.map(({ partition, position }) => ({
        partition,
        offset: String(position + 1n),
      })),
    }));
    await this.#parts[0]?.payload.commitOffsetsIfNecessary({ topics });
  }

  /** Handling may take longer than the broker waits for a sign of life. */
  async #beat(): Promise<void> {
    await this.#parts[0]?.payload.heartbeat().catch((fault: unknown) => this.#over.abort(fault));
  }
}
