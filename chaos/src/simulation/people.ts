import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { Delivery } from '../../../subgraphs/delivery/src/domain/delivery.ts';
import { advanceDelivery } from '../../../subgraphs/delivery/src/usecases/advance-delivery.ts';
import type { Order } from '../../../subgraphs/orders/src/domain/order.ts';
import { cancelOrder } from '../../../subgraphs/orders/src/usecases/cancel-order.ts';
import { deliverOrder } from '../../../subgraphs/orders/src/usecases/deliver-order.ts';
import { type PlaceOrder, placeOrder } from '../../../subgraphs/orders/src/usecases/place-order.ts';
import { shipOrder } from '../../../subgraphs/orders/src/usecases/ship-order.ts';
import { type Answer, ask } from './asking.ts';
import { slotName } from './initial-state.ts';
import { buyerName, milestones, orderName, type PlannedOrder, productName } from './plan.ts';
import type { Step } from './step.ts';
import { keyOf, retryPolicy, type World } from './world.ts';

type OrdersWork = Parameters<typeof placeOrder>[0];
type DeliveryWork = Parameters<typeof advanceDelivery>[0];

/** What the people around one order have done, and were told. */
export class Person {
  readonly number: number;
  readonly planned: PlannedOrder;
  /** The id that the buyer was told; null while they know of none. */
  acknowledged: string | null = null;
  refused = false;
  cancelled = false;
  cancels: number;
  readonly #world: World;
  #refusals = 0;
  #commands = 0;

  constructor(world: World, planned: PlannedOrder) {
    this.#world = world;
    this.number = planned.number;
    this.planned = planned;
    this.cancels = planned.cancels;
  }

  /** Wants to place the order, again with the same key until there is an answer. */
  get wantsToPlace(): boolean {
    return this.acknowledged === null && !this.refused;
  }

  async place(step: Step): Promise<void> {
    const { buyer, cart } = this.planned;
    this.#world.tell(buyerName(buyer), () => {
      const items = cart.map(({ product, quantity }) => `${quantity} ${productName(product)}`);
      return `places order ${orderName(this.number)}: ${items.join(', ')}`;
    });
    const answer = await this.#ask<{ order: Order }>(step, (work) =>
      placeOrder(work, this.#buyer, placingOf(this.number, this.planned)),
    );
    this.refused = answer.kind === 'REFUSED';
    if (answer.kind === 'DONE') this.acknowledged = answer.result.order.id;
  }

  get wantsToCancel(): boolean {
    if (this.acknowledged === null || this.cancels === 0) return false;
    const status = this.#world.orderOf(this.number)?.status ?? 'NEW';
    const milestone = (milestones as readonly string[]).indexOf(status);
    // What has ended, or left, is beyond all of them.
    return milestone === -1 || milestone >= milestones.indexOf(this.planned.cancelsFrom);
  }

  async cancel(step: Step): Promise<void> {
    const name = buyerName(this.planned.buyer);
    this.#world.tell(name, () => `cancels ${orderName(this.number)}`);
    const command = { ...this.#command(), reason: null };
    const answer = await this.#ask(step, (work) =>
      cancelOrder(work, this.#buyer, command, retryPolicy),
    );
    if (answer.kind !== 'UNKNOWN') this.cancels -= 1;
    if (answer.kind === 'DONE') this.cancelled = true;
  }

  /** The seller sees what to do in the order, and tries a few times when it is refused. */
  get sellerMay(): 'ship' | 'deliver' | null {
    if (this.planned.leaves !== 'SELLER' || this.#refusals === 3) return null;
    const order = this.#world.orderOf(this.number);
    if (order?.status === 'CONFIRMED') return 'ship';
    return order?.status === 'SHIPPED' && this.planned.arrives ? 'deliver' : null;
  }

  async sell(step: Step): Promise<void> {
    const verb = this.sellerMay;
    this.#world.tell('sam', () => `${verb}s ${orderName(this.number)}`);
    const command = { ...this.#command(), trackingNumber: null };
    const change = verb === 'ship' ? shipOrder : deliverOrder;
    const answer = await this.#ask(step, (work) => change(work, seller, command));
    if (answer.kind === 'REFUSED') this.#refusals += 1;
  }

  /** The courier sees what to do in the delivery. */
  get courierMay(): 'IN_TRANSIT' | 'DELIVERED' | null {
    if (this.planned.leaves !== 'COURIER' || this.acknowledged === null) return null;
    const status = this.#deliveries().find(({ orderId }) => orderId === this.acknowledged)?.status;
    if (status === 'SCHEDULED') return 'IN_TRANSIT';
    return status === 'IN_TRANSIT' && this.planned.arrives ? 'DELIVERED' : null;
  }

  async bring(step: Step): Promise<void> {
    const status = this.courierMay ?? 'IN_TRANSIT';
    const { delivery } = this.#world.services;
    this.#world.tell('carl', () => `reports ${orderName(this.number)} as ${status}`);
    await ask(this.#world, delivery, step, async (work) => {
      const where = { orderId: this.acknowledged };
      const found = (await work.em.findOneOrFail(Delivery, where as never)) as Delivery;
      await advanceDelivery(work as unknown as DeliveryWork, found, { status, note: null });
    });
  }

  #deliveries(): readonly Delivery[] {
    return this.#world.services.delivery.database.store.rowsOf<Delivery>(Delivery);
  }

  get #buyer(): Actor {
    return { id: buyerName(this.planned.buyer), scopes: [] };
  }

  /** A command for this order, with a key of its own. */
  #command() {
    this.#commands += 1;
    const idempotencyKey = `${keyOf(this.number)}/${this.#commands}`;
    return { id: this.acknowledged ?? '', idempotencyKey };
  }

  #ask<Result>(step: Step, run: (work: OrdersWork) => Promise<Result>): Promise<Answer<Result>> {
    const { orders } = this.#world.services;
    return ask<Result>(this.#world, orders, step, (work: Work<never>) =>
      run(work as unknown as OrdersWork),
    );
  }
}

const seller: Actor = { id: 'sam', scopes: [] };
const address = { street: 'Lane 1', city: 'Moscow', state: null, country: 'RU', zipCode: '1' };

function placingOf(number: number, { buyer, cart, slot, looksAtStock }: PlannedOrder): PlaceOrder {
  return {
    ...{ buyerId: buyerName(buyer), address, wishedAt: null, description: null },
    ...{ idempotencyKey: keyOf(number), requestHash: keyOf(number), expectedTotal: null },
    items: cart.map(({ product, quantity }) => {
      return { productId: productName(product), quantity, expectedUnitPrice: null };
    }),
    slotId: slot === null ? null : slotName(slot),
    ...{ checkStock: looksAtStock, allowDuplicate: true, similarWindowS: 300 },
  };
}
