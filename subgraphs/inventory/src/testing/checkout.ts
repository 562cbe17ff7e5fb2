import { newId } from '@souk/platform/runtime/id';
import type { Warehouse } from './harness.ts';

type Answer = { readonly type: string; readonly data: Record<string, unknown> };

/** How many of which product. */
export type Wish = readonly (readonly [productId: string, quantity: number])[];

/** What the checkout of one order says to the warehouse, and is answered. */
export class Checkout {
  readonly orderId = newId();
  readonly #warehouse: Warehouse;
  readonly #wish: Wish;

  constructor(warehouse: Warehouse, ...wish: Wish) {
    this.#warehouse = warehouse;
    this.#wish = wish;
  }

  reserve(): Promise<Answer | undefined> {
    const items = this.#wish.map(([productId, quantity]) => ({ productId, quantity }));
    return this.#say('reserve-stock', { buyerId: 'ann', items });
  }

  commit(): Promise<Answer | undefined> {
    return this.#say('commit-stock');
  }

  release(expired = false): Promise<Answer | undefined> {
    return this.#say('release-stock', { expired });
  }

  /** The goods have left; that is answered by nobody. */
  ship(): Promise<Answer | undefined> {
    return this.#say('order-shipped');
  }

  async #say(type: string, data: object = {}): Promise<Answer | undefined> {
    const { orderId } = this;
    await this.#warehouse.hear(type, { key: orderId, data: { orderId, ...data } });
    return (await this.#warehouse.told(orderId)).at(-1);
  }
}
