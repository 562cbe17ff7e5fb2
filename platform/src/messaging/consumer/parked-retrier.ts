import type { Contract } from '@souk/schema/contract';
import type { Running } from '../../bus/bus.ts';
import { isUnavailable } from '../../bus/is-unavailable.ts';
import { defaultBackoff, delayMs } from '../../runtime/backoff.ts';
import { newNotifier } from '../../runtime/notifier.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { Work } from '../work.ts';
import { type ConsumerContext, nameOf } from './consumer-context.ts';
import { deduplicate } from './deduplicate.ts';
import { NonRetryableError } from './non-retryable-error.ts';
import { lockDue, markDead, msUntilDue, type ParkedRow, postpone, remove } from './parked-rows.ts';
import { describe } from './park.ts';
import { type DecodedMessage, readRecord } from './read-record.ts';

/** Somebody may have released a dead letter, or died with a message parked. */
const lookMs = 5_000;
/** Another process is at what is due. */
const elsewhereMs = 100;

/** Tries parked messages again, those of one key in order, until they are handled or given up. */
export class Retrying<Out extends Contract> implements Running {
  readonly #duty: ConsumerContext<Out>;
  readonly #end = new AbortController();
  readonly #changed = newNotifier();
  readonly #running: Promise<void>;
  #due = false;

  constructor(duty: ConsumerContext<Out>) {
    this.#duty = duty;
    this.#running = retryUntilStopped(() => this.#look(), {
      end: this.#end.signal,
      backoff: defaultBackoff,
      onFault: (err) => duty.logger.warn({ err }, 'parked messages wait'),
    });
  }

  /** Something was parked. */
  readonly wake = (): void => {
    this.#due = true;
    this.#changed.notify();
  };

  async stop(): Promise<void> {
    this.#end.abort();
    this.#changed.notify();
    await this.#running;
  }

  async #look(): Promise<void> {
    const { orm, group } = this.#duty;
    this.#due = false;
    const ms = (await msUntilDue(orm.em.fork(), group)) ?? lookMs;
    if (ms <= 0 && (await this.#tryOne())) return;
    if (this.#due || this.#end.signal.aborted) return;
    await this.#changed.next(ms > 0 ? Math.min(ms, lookMs) : elsewhereMs);
  }

  /** False when another process was at it first. */
  async #tryOne(): Promise<boolean> {
    const { transact, group } = this.#duty;
    const trying: { row?: ParkedRow | undefined } = {};
    try {
      await transact(async (work) => {
        trying.row = await lockDue(work.em, group);
        if (trying.row) await this.#handle(work, trying.row);
      });
    } catch (fault) {
      if (!trying.row || isUnavailable(fault)) throw fault;
      await this.#fail(trying.row, fault);
    }
    return trying.row !== undefined;
  }

  async #handle(work: Work<Out>, row: ParkedRow): Promise<void> {
    const { consumers } = this.#duty;
    const read = readRecord(consumers, { ...row, position: BigInt(row.position) });
    if (read && 'reason' in read) return markDead(work.em, row, read.reason);
    if (read && (row.taken || (await this.#isNew(work, read)))) {
      await read.handle(work, [read.message]);
    }
    await remove(work.em, row);
  }

  /** What was garbage when it came is taken in now, unless another copy of it was. */
  async #isNew(work: Work<Out>, mail: DecodedMessage<Out>): Promise<boolean> {
    const { now, later } = await deduplicate(work.em, this.#duty.group, [mail]);
    return now.length + later.length > 0;
  }

  async #fail(row: ParkedRow, fault: unknown): Promise<void> {
    const { orm, patience, logger } = this.#duty;
    const failed = row.attempts + 1;
    const about = { err: fault, ...nameOf(row), failed };
    if (failed < patience.triesMax && !(fault instanceof NonRetryableError)) {
      await postpone(orm.em.fork(), row, describe(fault), delayMs(patience, failed));
      logger.warn(about, 'a message could not be handled, and is tried again');
    } else {
      await markDead(orm.em.fork(), row, describe(fault));
      logger.error(about, 'a message could not be handled, and is a dead letter');
    }
  }
}
