import type { EventBus } from '../bus/bus.ts';
import { BusUnavailable } from '../bus/faults.ts';
import { defaultBackoff } from '../runtime/backoff.ts';
import type { Logger } from '../runtime/logger.ts';
import { newNotifier } from '../runtime/notifier.ts';
import { retryUntilStopped } from '../runtime/retry-until-stopped.ts';
import { Sender } from './relay/sender.ts';

export type Relay = {
  /** Sends what was just committed, without waiting for the next look. Costs nothing to call often. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly databaseUrl: string;
  readonly bus: Pick<EventBus, 'publish'>;
  readonly logger: Logger;
  readonly lookMs?: number;
};

/**
 * Sends what stands in the outbox of a service's database, for as long as it runs: at once when it
 * is woken, otherwise every `lookMs`. While the broker is away it tries on for ever, and what
 * waits goes out in order when it is back.
 */
export function startRelay(options: Options): Relay {
  return new EmptyingOutbox(options);
}

class EmptyingOutbox implements Relay {
  readonly #options: Options;
  readonly #end = new AbortController();
  readonly #news = newNotifier();
  readonly #running: Promise<void>;
  #sender: Sender | undefined;
  /** Something was committed since the last look: by anybody, and by this process. */
  #due = true;
  #committed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#running = retryUntilStopped(() => this.#look(), {
      end: this.#end.signal,
      backoff: defaultBackoff,
      onFault: (fault) => this.#fail(fault),
    });
  }

  readonly wake = (): void => {
    this.#committed = true;
    this.#hear();
  };

  readonly stop = async (): Promise<void> => {
    this.#end.abort();
    this.#news.notify();
    await this.#running;
    await this.#close();
  };

  readonly #hear = (): void => {
    this.#due = true;
    this.#news.notify();
  };

  async #look(): Promise<void> {
    const { databaseUrl, bus, lookMs = 1_000 } = this.#options;
    const committed = this.#committed;
    this.#due = false;
    this.#committed = false;
    this.#sender ??= await Sender.open(databaseUrl, this.#hear);
    await this.#sender.empty(bus, committed);
    if (!this.#due && !this.#end.signal.aborted) await this.#news.next(lookMs);
  }

  #fail(fault: unknown): void {
    const { logger } = this.#options;
    logger.warn({ err: fault }, 'the outbox waits');
    // The broker has nothing to do with the lanes. Without their session they are somebody else's.
    if (fault instanceof BusUnavailable) return;
    // A connection that is stuck would not even end: nobody waits for it.
    void this.#close();
  }

  async #close(): Promise<void> {
    const sender = this.#sender;
    this.#sender = undefined;
    await sender?.close();
  }
}
