import type { Transport } from '../metrics.ts';
import { Backlog } from './conflating-queue.ts';
import type { Payload, Sink } from './message.ts';
import type { Services } from './subscription-context.ts';

/** What waits for one client. A client that reads fast enough never has anything here. */
export class Outbox {
  readonly #next: Sink['next'];
  readonly #waiting: Backlog<Payload>;
  #slow: Promise<void> | undefined;

  constructor(next: Sink['next'], bound: number, onConflated: (count: number) => void) {
    this.#next = next;
    this.#waiting = new Backlog(bound, onConflated);
  }

  /** One that is counted. */
  static to(
    { sink, transport }: { readonly sink: Sink; readonly transport: Transport },
    { metrics, settings }: Pick<Services, 'metrics' | 'settings'>,
  ): Outbox {
    const next: Sink['next'] = (payload) => {
      metrics.delivered.inc({ transport });
      return sink.next(payload);
    };
    const onConflated = (count: number) => metrics.conflated.inc({ transport }, count);
    return new Outbox(next, settings.waitingMax, onConflated);
  }

  /** False when so many different things wait that not even the last state of each fits. */
  push(payload: Payload): boolean {
    if (this.#slow) return this.#waiting.push(payload);
    this.#send(payload);
    return true;
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#slow) await this.#slow;
  }

  /** Forgets what waits: nobody is there to get it. */
  clear(): void {
    this.#waiting.clear();
  }

  #send(payload: Payload): void {
    this.#slow = this.#next(payload)?.then(() => {
      this.#slow = undefined;
      this.#sendOn();
    });
  }

  #sendOn(): void {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.#send(next);
      if (this.#slow) return;
    }
  }
}
