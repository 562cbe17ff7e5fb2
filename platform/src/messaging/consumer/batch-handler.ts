import type { Contract } from '@souk/schema/contract';
import type { IncomingRecord } from '../../bus/bus.ts';
import { isUnavailable } from '../../bus/is-unavailable.ts';
import { delayMs } from '../../runtime/backoff.ts';
import { crashPoint } from '../../runtime/crash-point.ts';
import { runsOf } from './batches.ts';
import { type ConsumerContext, nameOf } from './consumer-context.ts';
import { deduplicate } from './deduplicate.ts';
import { NonRetryableError } from './non-retryable-error.ts';
import { behind, describe, park, unreadable } from './park.ts';
import { type DecodedMessage, readRecord, type UndecodableRecord } from './read-record.ts';
import { stripNul } from './strip-nul.ts';

/** Handles what the broker brings. It throws only when the whole batch is to come again. */
export class Handling<Out extends Contract> {
  readonly #duty: ConsumerContext<Out>;
  readonly #onParked: () => void;

  constructor(duty: ConsumerContext<Out>, onParked: () => void) {
    this.#duty = duty;
    this.#onParked = onParked;
  }

  readonly handle = async (batch: readonly IncomingRecord[]): Promise<void> => {
    const { group, consumers } = this.#duty;
    const read = batch.flatMap((record) => readRecord(consumers, stripNul(record)) ?? []);
    if (read.length === 0) return;
    try {
      await this.#together(read);
    } catch (fault) {
      if (isUnavailable(fault)) throw fault;
      for (const one of read) await this.#alone(one, read.length === 1 ? fault : null);
    }
    crashPoint(`${group}/consumer/committed`);
  };

  /** One transaction for all of them. */
  async #together(read: readonly (DecodedMessage<Out> | UndecodableRecord)[]): Promise<void> {
    const { group, transact, logger } = this.#duty;
    const mail = read.filter((one) => 'message' in one);
    const garbage = read.filter((one) => 'reason' in one);
    const parked = await transact(async (work) => {
      const { now, later } = await deduplicate(work.em, group, mail);
      crashPoint(`${group}/consumer/taken`);
      await park(work.em, group, [
        ...garbage.map(({ record, reason }) => ({ ...unreadable, record, error: reason })),
        ...later.map(({ record }) => ({ ...behind, record })),
      ]);
      for (const { handle, messages } of runsOf(now)) await handle(work, messages);
      await work.em.flush();
      crashPoint(`${group}/consumer/handled`);
      return later.length;
    });
    if (parked > 0) this.#onParked();
    for (const { record, reason } of garbage) {
      logger.error(
        { ...nameOf(record), reason },
        'a record could not be read, and is a dead letter',
      );
    }
  }

  /** A fault that was of somebody else in the batch must hold up nobody. */
  async #alone(one: DecodedMessage<Out> | UndecodableRecord, known: unknown): Promise<void> {
    try {
      if (known) throw known;
      await this.#together([one]);
    } catch (fault) {
      if (isUnavailable(fault) || 'reason' in one) throw fault;
      await this.#setAside(one, fault);
    }
  }

  async #setAside(mail: DecodedMessage<Out>, fault: unknown): Promise<void> {
    const { group, transact, patience, logger } = this.#duty;
    const dead = fault instanceof NonRetryableError;
    const failed = {
      taken: true,
      attempts: 1,
      waitMs: delayMs(patience, 1),
      error: describe(fault),
      dead,
    };
    await transact(async ({ em }) => {
      const { now, later } = await deduplicate(em, group, [mail]);
      await park(em, group, [
        ...now.map(({ record }) => ({ ...failed, record })),
        ...later.map(({ record }) => ({ ...behind, record })),
      ]);
    });
    const about = { err: fault, ...nameOf(mail.record) };
    if (dead) logger.error(about, 'a message can not be handled, and is a dead letter');
    else logger.warn(about, 'a message could not be handled, and is tried again');
    this.#onParked();
  }
}
