import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { PublishedMessage } from '@souk/platform/messaging/work';
import type { Notifier } from '@souk/platform/runtime/notifier';
import { Order } from '../domain/order.ts';

/** Returns the order once its checkout has finished, or as it is after `maxMs`. */
export type AwaitOutcome = (order: Order, maxMs: number) => Promise<Order>;

/** How often to look for outcomes that another process has committed. */
const pollEveryMs = 500;
const outcomes = ['order-confirmed', 'order-failed', 'order-cancelled', 'parcel-cancelled'];

/** Starts to listen for outcomes. One per process: all requests that wait share its queries. */
export function newAwaitOutcome(
  orm: MikroORM,
  commits: Notifier<readonly PublishedMessage[]>,
): AwaitOutcome {
  const waiters = new Waiters(orm);
  commits.listen((published) => {
    const finished = published.filter(({ type }) => outcomes.includes(type)).map(({ key }) => key);
    waiters.release((id) => finished.includes(id));
  });
  return (order, maxMs) => waiters.wait(order, maxMs);
}

type Waiter = { readonly orderId: string; readonly resolve: (order: Promise<Order>) => void };

/** The requests that wait. One query polls for all of them, however many there are. */
class Waiters {
  readonly #orm: MikroORM;
  readonly #waiting = new Set<Waiter>();
  #isPolling = false;

  constructor(orm: MikroORM) {
    this.#orm = orm;
  }

  async wait(order: Order, maxMs: number): Promise<Order> {
    if (order.isSettled()) return order;
    const { promise, resolve } = Promise.withResolvers<Order>();
    const waiter = { orderId: order.id, resolve };
    const timeout = setTimeout(() => this.#release([waiter]), maxMs);
    this.#waiting.add(waiter);
    if (!this.#isPolling) void this.#poll();
    return promise.finally(() => clearTimeout(timeout));
  }

  release(isFinished: (orderId: string) => boolean): void {
    this.#release([...this.#waiting].filter(({ orderId }) => isFinished(orderId)));
  }

  /** Ends these waits. One query reads their orders, as a commit often has the outcomes of several. */
  #release(waiters: readonly Waiter[]): void {
    // Each ends once: its time may be up while its order is being read.
    const ending = waiters.filter((waiter) => this.#waiting.delete(waiter));
    if (ending.length === 0) return;
    const ids = [...new Set(ending.map(({ orderId }) => orderId))];
    const reading = this.#orm.em.fork().find(Order, { id: { $in: ids } });
    for (const waiter of ending) {
      waiter.resolve(reading.then((orders) => orderIn(orders, waiter.orderId)));
    }
  }

  async #poll(): Promise<void> {
    this.#isPolling = true;
    while (this.#waiting.size > 0) {
      await sleep(pollEveryMs);
      if (this.#waiting.size === 0) break;
      const finished = await this.#finished();
      this.release((id) => finished.has(id));
    }
    this.#isPolling = false;
  }

  /** While the database is unavailable, no order is known to have finished. */
  async #finished(): Promise<ReadonlySet<string>> {
    const ids = [...this.#waiting].map(({ orderId }) => orderId);
    const orders = this.#orm.em.fork().find(Order, { id: { $in: ids } });
    const known = await orders.catch(() => []);
    return new Set(known.filter((order) => order.isSettled()).map(({ id }) => id));
  }
}

/** Throws when the order does not exist: no order is ever deleted. */
function orderIn(orders: readonly Order[], id: string): Order {
  const order = orders.find((one) => one.id === id);
  if (!order) throw new Error(`Order ${id} does not exist.`);
  return order;
}
