import type { Contract } from '@souk/schema/contract';
import type { Incoming } from '../../bus/bus.ts';
import { isAway } from '../../bus/is-unavailable.ts';
import { waitMs } from '../../runtime/backoff.ts';
import { crash } from '../../runtime/crash-point.ts';
import { runsOf } from './batches.ts';
import { type Duty, nameOf } from './consumer-context.ts';
import { Undeliverable } from './non-retryable-error.ts';
import { behind, describe, park, unreadable } from './parking.ts';
import { type Garbage, type Mail, readRecord } from './read-record.ts';
import { storable } from './strip-nul.ts';
import { takeIn } from './take-in.ts';

/** Handles what the broker brings. It throws only when the whole batch is to come again. */
export class Handling<Out extends Contract> {
  readonly #duty: Duty<Out>;
  readonly #onParked: () => void;

  constructor(duty: Duty<Out>, onParked: () => void) {
    this.#duty = duty;
    this.#onParked = onParked;
  }

  readonly handle = async (batch: readonly Incoming[]): Promise<void> => {
    const { group, consumers } = this.#duty;
    const read = batch.flatMap((record) => readRecord(consumers, storable(record)) ?? []);
    if (read.length === 0) return;
    try {
      await this.#together(read);
    } catch (fault) {
      if (isAway(fault)) throw fault;
      for (const one of read) await this.#alone(one, read.length === 1 ? fault : null);
    }
    crash(`${group}/consumer/committed`);
  };

  /** One transaction for all of them. */
  async #together(read: readonly (Mail<Out> | Garbage)[]): Promise<void> {
    const { group, transact, logger } = this.#duty;
    const mail = read.filter((one) => 'message' in one);
    const garbage = read.filter((one) => 'reason' in one);
    const parked = await transact(async (work) => {
      const { now, later } = await takeIn(work.em, group, mail);
      crash(`${group}/consumer/taken`);
      await park(work.em, group, [
        ...garbage.map(({ record, reason }) => ({ ...unreadable, record, error: reason })),
        ...later.map(({ record }) => ({ ...behind, record })),
      ]);
      for (const { handle, messages } of runsOf(now)) await handle(work, messages);
      await work.em.flush();
      crash(`${group}/consumer/handled`);
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
  async #alone(one: Mail<Out> | Garbage, known: unknown): Promise<void> {
    try {
      if (known) throw known;
      await this.#together([one]);
    } catch (fault) {
      if (isAway(fault) || 'reason' in one) throw fault;
      await this.#setAside(one, fault);
    }
  }

  async #setAside(mail: Mail<Out>, fault: unknown): Promise<void> {
    const { group, transact, patience, logger } = this.#duty;
    const dead = fault instanceof Undeliverable;
    const failed = {
      taken: true,
      attempts: 1,
      waitMs: waitMs(patience, 1),
      error: describe(fault),
      dead,
    };
    await transact(async ({ em }) => {
      const { now, later } = await takeIn(em, group, [mail]);
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
