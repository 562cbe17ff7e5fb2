import type { Contract } from '@souk/schema/contract';
import type { IncomingRecord } from '../../bus/bus.ts';
import { isUnavailable } from '../../bus/is-unavailable.ts';
import { delayMs } from '../../runtime/backoff.ts';
import { crashPoint } from '../../runtime/crash-point.ts';
import { batchesOf } from './batches.ts';
import { type ConsumerContext, logFields } from './consumer-context.ts';
import { type DecodedMessage, type DecodingResult, decodeRecord } from './decode-record.ts';
import { deduplicate } from './deduplicate.ts';
import { blockedByKey, errorText, park, undecodable } from './park.ts';
import { faultFields, permanentReason } from './permanent-reason.ts';
import { replaceNulIn } from './replace-nul.ts';

/** Handles batches of records. Throws only when the broker has to deliver the whole batch again. */
export class BatchHandler<Out extends Contract> {
  readonly #context: ConsumerContext<Out>;
  readonly #onParked: () => void;

  constructor(context: ConsumerContext<Out>, onParked: () => void) {
    this.#context = context;
    this.#onParked = onParked;
  }

  readonly handle = async (batch: readonly IncomingRecord[]): Promise<void> => {
    const { group, consumers } = this.#context;
    const results = batch.flatMap((record) => decodeRecord(consumers, replaceNulIn(record)) ?? []);
    if (results.length === 0) return;
    try {
      await this.#handleTogether(results);
    } catch (fault) {
      if (isUnavailable(fault)) throw fault;
      for (const one of results) await this.#handleAlone(one, results.length === 1 ? fault : null);
    }
    crashPoint(`${group}/consumer/committed`);
  };

  /** Handles the whole batch in one transaction. */
  async #handleTogether(results: readonly DecodingResult<Out>[]): Promise<void> {
    const { group, transact, logger } = this.#context;
    const decoded = results.filter((one) => 'message' in one);
    const undecoded = results.filter((one) => 'reason' in one);
    const parked = await transact(async (work) => {
      const { ready, blocked } = await deduplicate(work.em, group, decoded);
      crashPoint(`${group}/consumer/taken`);
      await park(work.em, group, [
        ...undecoded.map(({ record, reason }) => ({ ...undecodable, record, error: reason })),
        ...blocked.map(({ record }) => ({ ...blockedByKey, record })),
      ]);
      for (const { handle, messages } of batchesOf(ready)) await handle(work, messages);
      await work.em.flush();
      crashPoint(`${group}/consumer/handled`);
      return blocked.length;
    });
    if (parked > 0) this.#onParked();
    for (const { record, reason } of undecoded)
      logger.error({ ...logFields(record), reason }, 'record could not be decoded, dead letter');
  }

  /** One failing message must not block the rest of its batch. */
  async #handleAlone(one: DecodingResult<Out>, knownFault: unknown): Promise<void> {
    try {
      if (knownFault) throw knownFault;
      await this.#handleTogether([one]);
    } catch (fault) {
      if (isUnavailable(fault) || 'reason' in one) throw fault;
      await this.#parkFailed(one, fault);
    }
  }

  async #parkFailed(decoded: DecodedMessage<Out>, fault: unknown): Promise<void> {
    const { group, transact, retryPolicy, logger } = this.#context;
    const reason = permanentReason(fault);
    const dead = reason !== null;
    const failed = {
      taken: true,
      attempts: 1,
      waitMs: delayMs(retryPolicy, 1),
      error: reason ?? errorText(fault),
      dead,
    };
    await transact(async ({ em }) => {
      const { ready, blocked } = await deduplicate(em, group, [decoded]);
      await park(em, group, [
        ...ready.map(({ record }) => ({ ...failed, record })),
        ...blocked.map(({ record }) => ({ ...blockedByKey, record })),
      ]);
    });
    const fields = { ...faultFields(fault, reason), ...logFields(decoded.record), failed: 1 };
    if (dead) logger.error(fields, 'message failed, dead letter');
    else logger.warn(fields, 'message failed, will be retried');
    this.#onParked();
  }
}
