import type { Logger } from '../../runtime/logger.ts';
import { newNotifier } from '../../runtime/notifier.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { IncomingRecord } from '../bus.ts';
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

/** How long a lost notification can go unseen, and how long a member's death. */
const lookMs = 3_000;

/** The handler failed, not the broker: the member keeps its place. */
class Unhandled extends Error {}

/** A member of a group for as long as it runs, over as many sessions as that takes. */
export class Consuming {
  readonly #options: Options;
  readonly #end = new AbortController();
  readonly #changed = newNotifier();
  readonly #unlisten: () => void;
  readonly #running: Promise<void>;
  #member: Member | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#unlisten = options.listener.listen((news) => {
      if (this.#member?.hear(news)) this.#changed.notify();
    });
    this.#running = retryUntilStopped(() => this.#turn(), {
      end: this.#end.signal,
      backoff: brokerBackoff,
      onFault: (fault, failed) => this.#fail(fault, failed),
    });
  }

  /** Ends what is being handled and keeps it, then leaves the rest to the others. */
  async stop(): Promise<void> {
    this.#end.abort();
    this.#unlisten();
    this.#changed.notify();
    await this.#running;
    await this.#leave();
  }

  async #turn(): Promise<void> {
    const { url, group, partitions, handle } = this.#options;
    this.#member ??= await Member.join(url, group, partitions, this.#changed.notify);
    const member = this.#member;
    const batch = await member.next();
    if (batch.records.length === 0) return this.#wait(member);
    try {
      await handle(batch.records);
    } catch (cause) {
      member.repeat(batch);
      throw new Unhandled('The handler failed.', { cause });
    }
    await member.keep(batch);
  }

  async #wait(member: Member): Promise<void> {
    if (member.isDue || this.#end.signal.aborted) return;
    await this.#changed.next(lookMs);
    if (!member.isDue) member.hear(null);
  }

  #fail(fault: unknown, failed: number): void {
    const { logger, group } = this.#options;
    // Once for an outage: it may be long, and each service sees it.
    const level = failed === 1 ? 'warn' : 'debug';
    if (fault instanceof Unhandled) {
      logger[level]({ err: fault.cause, group }, 'records could not be handled, and come again');
      return;
    }
    logger[level]({ err: fault, group }, 'the broker is away');
    // A connection that is stuck would not even end: nobody waits for it.
    void this.#leave();
  }

  async #leave(): Promise<void> {
    const member = this.#member;
    this.#member = undefined;
    await member?.leave();
  }
}
