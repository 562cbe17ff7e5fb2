import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { Delivery } from '../../../subgraphs/delivery/src/domain/delivery.ts';
import { advanceDelivery } from '../../../subgraphs/delivery/src/usecases/advance-delivery.ts';
import type { Order } from '../../../subgraphs/orders/src/domain/order.ts';
import type { Parcel } from '../../../subgraphs/orders/src/domain/parcel.ts';
import { cancelOrder } from '../../../subgraphs/orders/src/usecases/cancel-order.ts';
import { cancelParcel } from '../../../subgraphs/orders/src/usecases/cancel-parcel.ts';
import { deliverOrder } from '../../../subgraphs/orders/src/usecases/deliver-order.ts';
import { deliverParcel } from '../../../subgraphs/orders/src/usecases/deliver-parcel.ts';
import { placeOrder } from '../../../subgraphs/orders/src/usecases/place-order.ts';
import { shipOrder } from '../../../subgraphs/orders/src/usecases/ship-order.ts';
import { shipParcel } from '../../../subgraphs/orders/src/usecases/ship-parcel.ts';
import { type CallResult, callService } from './call-service.ts';
import { commandOf } from './place-order-command.ts';
import {
  buyerName,
  milestones,
  orderName,
  type PlannedOrder,
  productName,
  sellerName,
} from './plan.ts';
import type { Step } from './step.ts';
import { keyOf, retryPolicy, type World } from './world.ts';

type OrdersWork = Parameters<typeof placeOrder>[0];
type DeliveryWork = Parameters<typeof advanceDelivery>[0];

/** The actors around one order (buyer, seller, courier), what they did, and what they know. */
export class OrderActors {
  readonly number: number;
  readonly planned: PlannedOrder;
  /** The id in the answer to the buyer; null until there is an answer. */
  acknowledged: string | null = null;
  refused = false;
  cancelled = false;
  cancels: number;
  /** The units that are still to be cancelled. */
  returns: PlannedOrder['returns'];
  readonly #world: World;
  #refusals = 0;
  #commands = 0;

  constructor(world: World, planned: PlannedOrder) {
    this.#world = world;
    this.number = planned.number;
    this.planned = planned;
    this.cancels = planned.cancels;
    this.returns = planned.returns;
  }

  /** True until the buyer has an answer; each retry uses the same key. */
  get wantsToPlace(): boolean {
    return this.acknowledged === null && !this.refused;
  }

  async place(step: Step): Promise<void> {
    const { buyer, cart } = this.planned;
    this.#world.log(buyerName(buyer), () => {
      const items = cart.map(({ product, quantity }) => `${quantity} ${productName(product)}`);
      return `places order ${orderName(this.number)}: ${items.join(', ')}`;
    });
    const answer = await this.#call<{ order: Order }>(step, (work) =>
      placeOrder(work, this.#buyer, commandOf(this.number, this.planned)),
    );
    this.refused = answer.kind === 'REFUSED';
    if (answer.kind === 'DONE') this.acknowledged = answer.result.order.id;
  }

  get wantsToCancel(): boolean {
    if (this.acknowledged === null || this.cancels === 0) return false;
    const status = this.#world.orderOf(this.number)?.status ?? 'NEW';
    const milestone = (milestones as readonly string[]).indexOf(status);
    // An order that has ended or shipped is beyond all milestones.
    return milestone === -1 || milestone >= milestones.indexOf(this.planned.cancelsFrom);
  }

  async cancel(step: Step): Promise<void> {
    const name = buyerName(this.planned.buyer);
    this.#world.log(name, () => `cancels ${orderName(this.number)}`);
    const command = { ...this.#command(), reason: null };
    const answer = await this.#call(step, (work) =>
      cancelOrder(work, this.#buyer, command, retryPolicy),
    );
    if (answer.kind !== 'UNKNOWN') this.cancels -= 1;
    if (answer.kind === 'DONE') this.cancelled = true;
  }

  get wantsToReturn(): boolean {
    const order = this.#world.orderOf(this.number);
    return this.returns !== null && order?.status === 'CONFIRMED' && order.checkout.done;
  }

  /** Cancels some units of a confirmed order, or all that are left of the product. */
  async giveBack(step: Step): Promise<void> {
    const { product, quantity } = this.returns ?? { product: 0, quantity: 1 };
    const name = productName(product);
    this.#world.log(buyerName(this.planned.buyer), () => {
      return `cancels ${quantity} ${name} of ${orderName(this.number)}`;
    });
    const { idempotencyKey } = this.#command();
    const parcelId = parcelIdOf(this.acknowledged ?? '', sellerName(product));
    const command = { parcelId, idempotencyKey, lines: [{ productId: name, quantity }] };
    const answer = await this.#call(step, (work) =>
      cancelParcel(work, this.#buyer, command, retryPolicy),
    );
    if (answer.kind !== 'UNKNOWN') this.returns = null;
  }

  /** The parcel that the seller can change next; none after three refusals. */
  get sellerParcel(): Parcel | null {
    if (this.planned.shippedBy !== 'SELLER' || this.#refusals === 3) return null;
    const order = this.#world.orderOf(this.number);
    if (!order || !['CONFIRMED', 'SHIPPED'].includes(order.status)) return null;
    const isNext = ({ status }: Parcel) =>
      status === 'PENDING' || (status === 'SHIPPED' && this.planned.arrives);
    return order.parcels.find(isNext) ?? null;
  }

  /** Ships or delivers a parcel; the only seller of an order ships and delivers the order. */
  async actAsSeller(step: Step): Promise<void> {
    const order = this.#world.orderOf(this.number);
    const parcel = this.sellerParcel;
    if (!order || !parcel) return;
    const verb = parcel.status === 'PENDING' ? 'ship' : 'deliver';
    const { id: parcelId, sellerId } = parcel;
    this.#world.log(sellerId, () => `${verb}s a parcel of ${orderName(this.number)}`);
    const seller = { id: sellerId, scopes: ['orders:fulfil'] };
    const command = { ...this.#command(), parcelId, trackingNumber: null };
    const [changeAll, changeOne] =
      verb === 'ship' ? [shipOrder, shipParcel] : [deliverOrder, deliverParcel];
    const isOnly = order.parcels.length === 1;
    const answer = await this.#call<unknown>(step, (work) =>
      isOnly ? changeAll(work, seller, command) : changeOne(work, seller, command),
    );
    if (answer.kind === 'REFUSED') this.#refusals += 1;
  }

  /** The delivery that the courier can report next, and as what. */
  get courierReport(): { readonly id: string; readonly to: 'IN_TRANSIT' | 'DELIVERED' } | null {
    if (this.planned.shippedBy !== 'COURIER' || this.acknowledged === null) return null;
    for (const { id, orderId, status } of this.#deliveries()) {
      if (orderId !== this.acknowledged) continue;
      if (status === 'SCHEDULED') return { id, to: 'IN_TRANSIT' };
      if (status === 'IN_TRANSIT' && this.planned.arrives) return { id, to: 'DELIVERED' };
    }
    return null;
  }

  async reportDelivery(step: Step): Promise<void> {
    const report = this.courierReport;
    if (!report) return;
    const { id, to: status } = report;
    const { delivery } = this.#world.services;
    this.#world.log('carl', () => `reports a parcel of ${orderName(this.number)} as ${status}`);
    const { idempotencyKey } = this.#command();
    await callService(this.#world, delivery, step, async (work) => {
      const command = { id, status, idempotencyKey };
      await advanceDelivery(work as unknown as DeliveryWork, courier, command);
    });
  }

  #deliveries(): readonly Delivery[] {
    return this.#world.services.delivery.database.store.rowsOf<Delivery>(Delivery);
  }

  get #buyer(): Actor {
    return { id: buyerName(this.planned.buyer), scopes: [] };
  }

  /** A command for this order, with its own idempotency key. */
  #command() {
    this.#commands += 1;
    const idempotencyKey = `${keyOf(this.number)}/${this.#commands}`;
    return { id: this.acknowledged ?? '', idempotencyKey };
  }

  #call<Result>(
    step: Step,
    run: (work: OrdersWork) => Promise<Result>,
  ): Promise<CallResult<Result>> {
    const { orders } = this.#world.services;
    return callService<Result>(this.#world, orders, step, (work: Work<never>) =>
      run(work as unknown as OrdersWork),
    );
  }
}

const courier: Actor = { id: 'carl', scopes: ['delivery:write'] };
