import { newProduct } from '@souk/e2e/testing/products.ts';
import { demoClient, richBuyer } from '@souk/e2e/testing/users.ts';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { ShopAddress } from '@souk/ops/system/shop-address';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { followOrder } from '../scenarios/follow-order.ts';
import { placeOrder } from '../scenarios/place-order.ts';
import { Gap, RetryLog, Violation } from '../scenarios/retry-until-answered.ts';

/** How long a client repeats a request, and waits for the end of an order, before that is a violation. */
const patienceMs = 120_000;

/**
 * Buyers who place one order after the other, each with the same key until it is placed, and follow it live to its
 * end. What must not happen, such as a stream with a gap, is in `violations`, and ends its buyer.
 */
export class OrderLoad {
  readonly violations: string[] = [];
  readonly retryLog = new RetryLog(patienceMs);
  /** The orders that have ended as CONFIRMED, with the moment before each was placed (`performance.now()`). */
  readonly confirmed: { readonly id: string; readonly begunAt: number }[] = [];
  /** How many streams missed a change, or had one twice. */
  gaps = 0;
  placed = 0;
  failed = 0;
  #isStopped = false;
  #buyers = 0;
  readonly #changed = newNotifier();
  #running: Promise<unknown> = Promise.resolve();

  /** Registers the buyers, and starts. */
  async start(shop: ShopAddress, buyers: number): Promise<void> {
    const productId = await newProduct(demoClient(shop, 'seller'), 1_000_000, '1.00');
    const shoppers: Shopper[] = [];
    // One by one, as hashing a password is slow by design.
    while (shoppers.length < buyers) shoppers.push(await richBuyer(shop));
    this.#buyers = buyers;
    this.#running = Promise.all(shoppers.map((each) => this.#order(each, productId)));
  }

  /** How many orders have ended as CONFIRMED. */
  get ended(): number {
    return this.confirmed.length;
  }

  /**
   * Waits until that many more orders have ended. Throws Violation when none ends for two minutes, or no buyer is left.
   */
  async untilMore(count: number): Promise<void> {
    const enough = this.ended + count;
    while (this.ended < enough) {
      if (this.violations.length === this.#buyers) throw new Violation('no buyer is left');
      const before = this.ended + this.violations.length;
      await this.#changed.next(patienceMs);
      if (this.ended + this.violations.length === before)
        throw new Violation(`no order has ended for ${patienceMs / 1_000} s`);
    }
  }

  /** Lets the orders under way end. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #order(shopper: Shopper, productId: string): Promise<void> {
    const { retryLog } = this;
    const items = [{ productId, quantity: 1 }];
    while (!this.#isStopped) {
      try {
        const begunAt = performance.now();
        const id = await placeOrder({ retryLog }, shopper, { items });
        this.placed += 1;
        const seen = await followOrder(shopper.client, id, ['CONFIRMED', 'FAILED'], retryLog);
        if (seen.at(-1) === 'CONFIRMED') this.confirmed.push({ id, begunAt });
        else {
          this.failed += 1;
          throw new Violation(`order ${id} is ${seen.at(-1)}`);
        }
      } catch (fault) {
        if (fault instanceof Gap) this.gaps += 1;
        this.violations.push(String(fault));
        return;
      } finally {
        this.#changed.notify();
      }
    }
  }
}
