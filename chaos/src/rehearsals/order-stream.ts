import type { Client } from '@souk/ops/client/client';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { type RetryLog, retryUntilAnswered } from '../scenarios/retry-until-answered.ts';

type Change = {
  readonly allOrdersChanged: {
    readonly cursor: string;
    readonly order: { readonly id: string };
    readonly event: { readonly seq: number; readonly status: string };
  };
};

const subscription = `subscription ($after: String) {
  allOrdersChanged(after: $after) { cursor order { id } event { seq status } }
}`;

/** How far an order came, and at which change the stream began to see it. */
type Seen = { readonly first: number; readonly seq: number; readonly status: string };

const patienceMs = 60_000;

/**
 * An operator's stream of the changes of all orders, which continues from its last cursor whenever its connection
 * ends. It remembers how far each order came, and each change that did not follow the one before.
 */
export class OrderStream {
  /** A change that was missed or came twice, a sentence each. */
  readonly gaps: string[] = [];
  readonly #seen = new Map<string, Seen>();
  readonly #changed = newNotifier();
  #cursor: string | null = null;
  #openSince: number | null = null;
  #isStopped = false;

  /** The moment of its first change, of `performance.now()`: of later orders it gets everything. */
  get openSince(): number | null {
    return this.#openSince;
  }

  /** Reads until it is stopped. */
  start(client: Client, retryLog: RetryLog): void {
    const read = async () => {
      while (!this.#isStopped)
        await retryUntilAnswered(retryLog, 'the stream of all orders', () =>
          this.#readOn(client, retryLog),
        );
    };
    read().catch((fault: unknown) => {
      if (this.#isStopped) return;
      this.gaps.push(`the stream of all orders ended: ${fault}`);
      this.#isStopped = true;
      this.#changed.notify();
    });
  }

  /**
   * Waits for the last change of these confirmed orders, which are newer than the stream, and stops. Each of which it
   * did not get every change is a gap.
   */
  async stop(orderIds: readonly string[]): Promise<void> {
    if (this.#isStopped) return;
    const missing = () => orderIds.filter((id) => this.#seen.get(id)?.status !== 'CONFIRMED');
    const until = performance.now() + patienceMs;
    while (missing().length > 0 && performance.now() < until) await this.#changed.next(patienceMs);
    this.#isStopped = true;
    for (const id of missing()) this.gaps.push(`the stream of all orders lacks the end of ${id}`);
    for (const id of orderIds)
      if ((this.#seen.get(id)?.first ?? 1) > 1)
        this.gaps.push(`the stream of all orders lacks the beginning of ${id}`);
  }

  /** Throws only when it gets no change at all: what ends a connection later is the start of another one. */
  async #readOn(client: Client, retryLog: RetryLog): Promise<void> {
    const before = this.#cursor;
    try {
      await this.#read(client);
    } catch (fault) {
      if (this.#cursor === before) throw fault;
      retryLog.record(fault);
    }
  }

  async #read(client: Client): Promise<void> {
    const changes = client.subscribe<Change>(subscription, { after: this.#cursor });
    for await (const { allOrdersChanged } of changes) {
      const { cursor, order, event } = allOrdersChanged;
      this.#openSince ??= performance.now();
      this.#cursor = cursor;
      this.#record(order.id, event);
      this.#changed.notify();
      if (this.#isStopped) return;
    }
  }

  #record(orderId: string, change: Change['allOrdersChanged']['event']): void {
    const { first = change.seq, seq = change.seq - 1 } = this.#seen.get(orderId) ?? {};
    if (change.seq !== seq + 1)
      this.gaps.push(
        `the stream of all orders had change ${change.seq} of ${orderId} after ${seq}`,
      );
    this.#seen.set(orderId, { first, ...change });
  }
}
