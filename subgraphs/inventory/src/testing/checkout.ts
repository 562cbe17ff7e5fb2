import type { Message } from '@souk/platform/messaging/consumer';
import { newId } from '@souk/platform/runtime/id';
import type { Harness } from '@souk/platform/testing/harness';
import type { PublishedEvents } from '../usecases/publish.ts';

/** Products and their quantities. */
export type Lines = readonly (readonly [productId: string, quantity: number, price?: number])[];

/** The command of a checkout to reserve stock. */
export function reserveCommand(orderId: string, lines: Lines) {
  return { key: orderId, data: { orderId, buyerId: 'ann', items: itemsOf(lines) } };
}

function itemsOf(lines: Lines) {
  return lines.map(([productId, quantity, price]) => ({ productId, quantity, price }));
}

/** The part of the harness that a checkout uses. */
type Receiver = Pick<Harness<PublishedEvents>, 'published' | 'run'> & {
  readonly receive: (type: string, ...messages: readonly Partial<Message>[]) => Promise<void>;
};

/** The messages of one order's checkout. Each method returns the last reply to the order. */
export class Checkout {
  readonly orderId = newId();
  readonly #harness: Receiver;
  readonly #lines: Lines;

  constructor(harness: Receiver, lines: Lines) {
    this.#harness = harness;
    this.#lines = lines;
  }

  reserve() {
    return this.#send('reserve-stock', reserveCommand(this.orderId, this.#lines).data);
  }

  commit() {
    return this.#send('commit-stock');
  }

  release(expired = false) {
    return this.#send('release-stock', { expired });
  }

  /** Cancels units of the order. */
  cancel(cancellationId: string, ...lines: Lines) {
    return this.#send('release-stock', {
      ...{ expired: false, cancellationId },
      lines: itemsOf(lines),
    });
  }

  /** The goods leave; a record of an earlier release names no parcels. Inventory publishes no reply. */
  ship(parcelIds?: readonly string[]) {
    return this.#send('order-shipped', { parcelIds });
  }

  /** The goods of one seller leave. Inventory publishes no reply. */
  shipParcel(...lines: Lines) {
    return this.#send('parcel-shipped', { items: itemsOf(lines) });
  }

  /** The status of the reservation, and of each line its product, released and shipped units. */
  async state() {
    const [row] = await this.#harness.run(
      `select status, array_agg(array[product_id, released::text, shipped::text] order by product_id)
         filter (where product_id is not null) as lines
       from reservations left join reservation_lines on reservation_id = id
       where order_id = ? and origin = 'CHECKOUT' group by id`,
      [this.orderId],
    );
    return row as { status: string; lines: [product: string, released: string, shipped: string][] };
  }

  async #send(type: string, data: object = {}) {
    const { orderId } = this;
    await this.#harness.receive(type, { key: orderId, data: { orderId, ...data } });
    return (await this.#harness.published(orderId)).at(-1);
  }
}
