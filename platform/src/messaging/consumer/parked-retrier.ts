import type { Contract } from '@souk/schema/contract';
import type { Running } from '../../bus/bus.ts';
import { isUnavailable } from '../../bus/is-unavailable.ts';
import { defaultBackoff, delayMs } from '../../runtime/backoff.ts';
import { newNotifier } from '../../runtime/notifier.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { Work } from '../work.ts';
import { type ConsumerContext, logFields } from './consumer-context.ts';
import { type DecodedMessage, decodeRecord } from './decode-record.ts';
import { deduplicate } from './deduplicate.ts';
import { errorText } from './park.ts';
import { lockDue, markDead, msUntilDue, type ParkedRow, postpone, remove } from './parked-rows.ts';
import { faultFields, permanentReason } from './permanent-reason.ts';

/** Bounds the wait: a released dead letter, or a message that a killed process parked, wakes nothing. */
const pollMs = 5_000;
/** The wait while another process handles what is due. */
const lockedMs = 100;

/** Retries parked messages, in order for each key, until they succeed or become dead letters. */
export class ParkedRetrier<Out extends Contract> implements Running {
  readonly #context: ConsumerContext<Out>;
  readonly #end = new AbortController();
  readonly #changed = newNotifier();
  readonly #running: Promise<void>;
  #due = false;

  constructor(context: ConsumerContext<Out>) {
    this.#context = context;
    this.#running = retryUntilStopped(() => this.#poll(), {
      end: this.#end.signal,
      backoff: defaultBackoff,
      onFault: (err) => context.logger.warn({ err }, 'retry of parked messages failed, will retry'),
    });
  }

  /** Retries without waiting for the next poll, as a message was parked. */
  readonly wake = (): void => {
    this.#due = true;
    this.#changed.notify();
  };

  async stop(): Promise<void> {
    this.#end.abort();
    this.#changed.notify();
    await this.#running;
  }

  async #poll(): Promise<void> {
    const { orm, group } = this.#context;
    this.#due = false;
    const ms = (await msUntilDue(orm.em.fork(), group)) ?? pollMs;
    if (ms <= 0 && (await this.#retryOne())) return;
    if (this.#due || this.#end.signal.aborted) return;
    await this.#changed.next(ms > 0 ? Math.min(ms, pollMs) : lockedMs);
  }

  /** Returns false when another process has locked what is due. */
  async #retryOne(): Promise<boolean> {
    const { transact, group } = this.#context;
    const attempt: { row?: ParkedRow | undefined } = {};
    try {
      await transact(async (work) => {
        attempt.row = await lockDue(work.em, group);
        if (attempt.row) await this.#handle(work, attempt.row);
      });
    } catch (fault) {
      if (!attempt.row || isUnavailable(fault)) throw fault;
      await this.#fail(attempt.row, fault);
    }
    return attempt.row !== undefined;
  }

  async #handle(work: Work<Out>, row: ParkedRow): Promise<void> {
    const { consumers } = this.#context;
    const decoded = decodeRecord(consumers, { ...row, position: BigInt(row.position) });
    if (decoded && 'reason' in decoded) return markDead(work.em, row, decoded.reason);
    if (decoded && (row.taken || (await this.#isNew(work, decoded)))) {
      await decoded.handle(work, [decoded.message]);
    }
    await remove(work.em, row);
  }

  /** Inserts a record into the inbox that was undecodable so far. False when a copy is there already. */
  async #isNew(work: Work<Out>, decoded: DecodedMessage<Out>): Promise<boolean> {
    const { ready, blocked } = await deduplicate(work.em, this.#context.group, [decoded]);
    return ready.length + blocked.length > 0;
  }

  async #fail(row: ParkedRow, fault: unknown): Promise<void> {
    const { orm, retryPolicy, logger } = this.#context;
    const failed = row.attempts + 1;
    const reason = permanentReason(fault);
    const fields = { ...faultFields(fault, reason), ...logFields(row), failed };
    if (failed < retryPolicy.attemptsMax && reason === null) {
      await postpone(orm.em.fork(), row, errorText(fault), delayMs(retryPolicy, failed));
      logger.warn(fields, 'message failed, will be retried');
    } else {
      await markDead(orm.em.fork(), row, reason ?? errorText(fault));
      logger.error(fields, 'message failed, dead letter');
    }
  }
}
