import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { PublishedMessage } from '@souk/platform/messaging/work';
import type { Notifier } from '@souk/platform/runtime/notifier';
import { Order } from '../domain/order.ts';

/** How often to look for what another process has ended, or what ended without a word. */
const lookEveryMs = 500;
const endings = ['order-confirmed', 'order-failed', 'order-cancelled'];

type Waiting = { readonly id: string; readonly over: () => void };

/**
 * All who wait here for orders to settle. What this process tells wakes them, and one look serves
 * all the others: in a rush, when many wait, nobody reads an order again and again.
 */
export class Settling {
  readonly #orm: MikroORM;
  readonly #waiting = new Set<Waiting>();
  #isLooking = false;

  constructor(orm: MikroORM, commits: Notifier<readonly PublishedMessage[]>) {
    this.#orm = orm;
    commits.listen((told) => {
      const ended = told.filter(({ type }) => endings.includes(type)).map(({ key }) => key);
      this.#release((id) => ended.includes(id));
    });
  }

  /** Returns the order when its checkout has ended, or as it is after `maxMs`. */
  async wait(order: Order, maxMs: number): Promise<Order> {
    if (order.isSettled()) return order;
    const { id } = order;
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = { id, over: resolve };
    const tooLate = setTimeout(resolve, maxMs);
    this.#waiting.add(waiting);
    if (!this.#isLooking) void this.#look();
    await promise;
    clearTimeout(tooLate);
    this.#waiting.delete(waiting);
    return this.#orm.em.fork().findOneOrFail(Order, { id });
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    while (this.#waiting.size > 0) {
      await sleep(lookEveryMs);
      const ended = await this.#ended();
      this.#release((id) => ended.has(id));
    }
    this.#isLooking = false;
  }

  /** While the database is away, none is known to have ended. */
  async #ended(): Promise<ReadonlySet<string>> {
    const ids = [...this.#waiting].map(({ id }) => id);
    const orders = this.#orm.em.fork().find(Order, { id: { $in: ids } });
    const all = await orders.catch(() => []);
    return new Set(all.filter((order) => order.isSettled()).map(({ id }) => id));
  }

  #release(isOver: (id: string) => boolean): void {
    for (const { id, over } of this.#waiting) if (isOver(id)) over();
  }
}
