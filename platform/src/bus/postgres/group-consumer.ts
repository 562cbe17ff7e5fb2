import type { Logger } from '../../runtime/logger.ts';
import { newNotifier } from '../../runtime/notifier.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { IncomingRecord, Running } from '../bus.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';
import type { Listener } from './listener.ts';
import { Member } from './member.ts';
import type { Partition } from './topic-partitions.ts';

type Options = {
  readonly url: string;
  readonly listener: Listener;
  readonly logger: Logger;
  readonly group: string;
  readonly partitions: readonly Partition[];
  readonly handle: (batch: readonly IncomingRecord[]) => Promise<void>;
};

/** Bounds the wait after a lost notification, and until a dead member is noticed. */
const pollMs = 3_000;

/** The handler failed, not the broker: the member keeps its partitions. */
class HandlerFailed extends Error {}

/** Consumes as a member of a group until stopped. Replaces a lost session by a new one. */
export class GroupConsumer implements Running {
  readonly #options: Options;
  readonly #end = new AbortController();
  readonly #changed = newNotifier();
  readonly #unlisten: () => void;
  readonly #running: Promise<void>;
  #member: Member | undefined;
  /** The sessions of lost members that are still closing. */
  readonly #closing = new Set<Promise<void>>();

  constructor(options: Options) {
    this.#options = options;
    this.#unlisten = options.listener.listen((changes) => {
      if (this.#member?.markDue(changes)) this.#changed.notify();
    });
    this.#running = retryUntilStopped(() => this.#handleNext(), {
      end: this.#end.signal,
      backoff: brokerBackoff,
      onFault: (fault, failed) => this.#fail(fault, failed),
    });
  }

  /**
   * Finishes a join under way, or handles and commits the current batch. Then leaves the partitions to
   * the other members, and closes its session and those of lost members.
   */
  async stop(): Promise<void> {
    this.#end.abort();
    this.#unlisten();
    this.#changed.notify();
    await this.#running;
    this.#leave();
    await Promise.all(this.#closing);
  }

  async #handleNext(): Promise<void> {
    const { url, group, partitions, handle } = this.#options;
    this.#member ??= await Member.join(url, group, partitions, this.#changed.notify);
    const member = this.#member;
    if (this.#end.signal.aborted) return;
    const batch = await member.next();
    if (batch.records.length === 0) return this.#wait(member);
    try {
      await handle(batch.records);
    } catch (cause) {
      member.repeat(batch);
      throw new HandlerFailed('The handler failed.', { cause });
    }
    await member.commit(batch);
  }

  async #wait(member: Member): Promise<void> {
    if (member.isDue || this.#end.signal.aborted) return;
    await this.#changed.next(pollMs);
    if (!member.isDue) member.markDue(null);
  }

  #fail(fault: unknown, failed: number): void {
    const { logger, group } = this.#options;
    // One warning for an outage: it may be long, and each service sees it.
    const level = failed === 1 ? 'warn' : 'debug';
    if (fault instanceof HandlerFailed) {
      logger[level]({ err: fault.cause, group }, 'batch failed, will be retried');
      return;
    }
    logger[level]({ err: fault, group }, 'broker unavailable, will reconnect');
    this.#leave();
  }

  /** Does not wait: a stuck connection closes late, and the next member need not wait for it. */
  #leave(): void {
    const member = this.#member;
    this.#member = undefined;
    if (!member) return;
    const closing = member.leave().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}
