import type { MikroORM } from '@mikro-orm/postgresql';
import { newSignal, type Signal } from '@souk/platform/signal';
import { Order } from '../domain/order.ts';

/** How often to look at what another process may have changed. */
const lookEveryMs = 500;

type Waiting = { readonly id: string; readonly over: () => void };

/** All who wait here for their orders to settle. One look at a time serves them, even in a rush. */
export class Settling {
  readonly #orm: MikroORM;
  readonly #news = newSignal();
  readonly #waiting = new Set<Waiting>();
  #isLooking = false;

  constructor(orm: MikroORM, commits: Signal) {
    this.#orm = orm;
    commits.listen(this.#news.notify);
  }

  /** Returns the order when its checkout has ended, or as it is after `maxMs`. */
  readonly wait = async (id: string, maxMs: number): Promise<Order> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = { id, over: resolve };
    const tooLate = setTimeout(resolve, maxMs);
    this.#waiting.add(waiting);
    this.#news.notify();
    if (!this.#isLooking) void this.#look();
    await promise;
    clearTimeout(tooLate);
    this.#waiting.delete(waiting);
    return this.#orm.em.fork().findOneOrFail(Order, { id });
  };

  async #look(): Promise<void> {
    this.#isLooking = true;
    while (this.#waiting.size > 0) {
      const news = this.#news.next(lookEveryMs);
      await this.#tell();
      await news;
    }
    this.#isLooking = false;
  }

  /** Tells who has waited long enough. Where the database is away, all: they read it themselves. */
  async #tell(): Promise<void> {
    const waiting = [...this.#waiting];
    const ids = waiting.map(({ id }) => id);
    const orders = await this.#orm.em
      .fork()
      .find(Order, { id: { $in: ids } })
      .catch(() => null);
    const running = orders?.filter((order) => !order.isSettled()).map(({ id }) => id) ?? [];
    for (const { id, over } of waiting) if (!running.includes(id)) over();
  }
}
