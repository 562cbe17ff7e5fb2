import { BusUnavailable, type EventBus } from '../bus/bus.ts';
import { defaultBackoff } from '../runtime/backoff.ts';
import type { Logger } from '../runtime/logger.ts';
import { newNotifier } from '../runtime/notifier.ts';
import { retryUntilStopped } from '../runtime/retry-until-stopped.ts';
import { Sender } from './relay/sender.ts';

export type Relay = {
  /** Sends what was just committed, without waiting for the next poll. Cheap to call often. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly databaseUrl: string;
  readonly bus: Pick<EventBus, 'publish'>;
  readonly logger: Logger;
  readonly pollMs?: number;
};

/** How long a sent message may wait for the next one, with which it is archived. */
const archiveMs = 500;

/**
 * Sends the outbox of a service's database for as long as it runs: at once when it is woken,
 * otherwise every `pollMs`. While the broker is unavailable it retries forever; then the waiting
 * messages go out in order.
 */
export function startRelay(options: Options): Relay {
  return new OutboxRelay(options);
}

class OutboxRelay implements Relay {
  readonly #options: Options;
  readonly #end = new AbortController();
  readonly #changed = newNotifier();
  readonly #running: Promise<void>;
  #sender: Sender | undefined;
  /** Some process has committed since the last poll. */
  #due = true;
  /** This process has committed since the last poll. */
  #committed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#running = retryUntilStopped(() => this.#poll(), {
      end: this.#end.signal,
      backoff: defaultBackoff,
      onFault: (fault) => this.#fail(fault),
    });
  }

  readonly wake = (): void => {
    this.#committed = true;
    this.#markDue();
  };

  readonly stop = async (): Promise<void> => {
    this.#end.abort();
    this.#changed.notify();
    await this.#running;
    // What cannot be archived any more is sent again, under the same id.
    await this.#sender?.archive().catch(() => {});
    await this.#close();
  };

  readonly #markDue = (): void => {
    this.#due = true;
    this.#changed.notify();
  };

  async #poll(): Promise<void> {
    const { databaseUrl, bus, pollMs = 1_000 } = this.#options;
    const committed = this.#committed;
    this.#due = false;
    this.#committed = false;
    this.#sender ??= await Sender.open(databaseUrl, this.#markDue);
    await this.#sender.drain(bus, committed);
    if (this.#due || this.#end.signal.aborted) return;
    await this.#changed.next(this.#sender.hasSent ? Math.min(pollMs, archiveMs) : pollMs);
  }

  #fail(fault: unknown): void {
    const { logger } = this.#options;
    logger.warn({ err: fault }, 'relay failed, will retry');
    // The session still works, and keeps the lanes locked.
    if (fault instanceof BusUnavailable) return;
    // A stuck connection may never close: don't wait for it.
    void this.#close();
  }

  async #close(): Promise<void> {
    const sender = this.#sender;
    this.#sender = undefined;
    await sender?.close();
  }
}
