import type { Transport } from '../metrics.ts';
import { ConflatingQueue } from './conflating-queue.ts';
import type { Message, Sink } from './message.ts';
import type { SubscriptionContext } from './subscription-context.ts';

/** Queues the messages of one subscription. Stays empty as long as the client reads fast enough. */
export class SendQueue {
  readonly #next: Sink['next'];
  readonly #waiting: ConflatingQueue<Message>;
  #slow: Promise<void> | undefined;

  constructor(next: Sink['next'], capacity: number, onConflated: (count: number) => void) {
    this.#next = next;
    this.#waiting = new ConflatingQueue(capacity, onConflated);
  }

  /** Creates a queue to a client's sink that counts its messages in the metrics. */
  static to(
    { sink, transport }: { readonly sink: Sink; readonly transport: Transport },
    { metrics, settings }: Pick<SubscriptionContext, 'metrics' | 'settings'>,
  ): SendQueue {
    const next: Sink['next'] = (message) => {
      metrics.delivered.inc({ transport });
      return sink.next(message);
    };
    const onConflated = (count: number) => metrics.conflated.inc({ transport }, count);
    return new SendQueue(next, settings.waitingMax, onConflated);
  }

  /** Returns false when not even the last message of each entity fits. */
  push(message: Message): boolean {
    if (this.#slow) return this.#waiting.push(message);
    this.#send(message);
    return true;
  }

  /** Resolves when the queue is empty. */
  async drained(): Promise<void> {
    while (this.#slow) await this.#slow;
  }

  /** Drops the queued messages. */
  clear(): void {
    this.#waiting.clear();
  }

  #send(message: Message): void {
    this.#slow = this.#next(message)?.then(() => {
      this.#slow = undefined;
      this.#sendWaiting();
    });
  }

  #sendWaiting(): void {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.#send(next);
      if (this.#slow) return;
    }
  }
}
