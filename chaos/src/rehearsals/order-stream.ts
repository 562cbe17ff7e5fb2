import type { Client } from '@souk/ops/client/client';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { type RetryLog, retryUntilAnswered } from '../scenarios/retry-until-answered.ts';
import { OrderChanges } from './order-changes.ts';

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

const patienceMs = 60_000;
const lacks = 'the stream of all orders lacks';

/**
 * An operator's stream of the changes of all orders, which continues from its last cursor whenever its connection
 * ends.
 */
export class OrderStream {
  /** Changes that were missed or came twice, a sentence each, once it has stopped. */
  readonly gaps: string[] = [];
  readonly #changes = new OrderChanges();
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
    const until = performance.now() + patienceMs;
    while (this.#changes.withoutEnd(orderIds).length > 0 && performance.now() < until)
      await this.#changed.next(patienceMs);
    this.#isStopped = true;
    this.gaps.push(
      ...this.#changes.gaps.map((gap) => `the stream of all orders had ${gap}`),
      ...this.#changes.withoutEnd(orderIds).map((id) => `${lacks} the end of ${id}`),
      ...this.#changes.withoutBeginning(orderIds).map((id) => `${lacks} the beginning of ${id}`),
    );
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
      this.#changes.record(order.id, event);
      this.#changed.notify();
      if (this.#isStopped) return;
    }
  }
}
