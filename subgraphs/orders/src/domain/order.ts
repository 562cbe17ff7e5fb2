import type { Money } from '@souk/platform/kernel/money';
import type { Change, Failure } from './change.ts';
import type { Checkout, Move } from './checkout.ts';
import { type OrderLine, totalOf } from './order-line.ts';
import type { OrderRefund } from './order-refund.ts';
import type { Address, OrderRequest } from './order-request.ts';
import {
  emptied,
  hasLeft,
  isBeingCancelled,
  type Parcel,
  paidFor,
  parcelsOf,
  statusOf,
} from './parcel.ts';
import { IllegalTransition } from './refusals.ts';
import { type ChangeType, type OrderStatus, pathTo, transitions } from './status.ts';

type Placing = {
  readonly id: string;
  /** The number that people use: S-2026-000123. */
  readonly number: string;
  readonly address: Address;
  readonly checkout: Checkout;
  /** Trace id and correlation id of everything that follows from this order. */
  readonly traceId: string;
};

/**
 * A buyer's order. Lines and prices never change; each change of the status is published. Once the order
 * is confirmed its status follows from those of its parcels.
 */
export class Order {
  readonly id: string;
  readonly number: string;
  readonly buyerId: string;
  readonly sellerIds: readonly string[];
  readonly idempotencyKey: string;
  readonly requestHash: string;
  /** The sorted product ids, without quantities: equal in two similar orders. */
  readonly products: string;
  readonly lines: readonly OrderLine[];
  readonly total: Money;
  readonly address: Address;
  readonly slotId: string | null;
  readonly wishedAt: Date | null;
  readonly description: string | null;
  readonly traceId: string;
  readonly placedAt: Date;
  status: OrderStatus = 'NEW';
  version = 1;
  failure: Failure | null = null;
  /** That of the parcel that was shipped last. */
  trackingNumber: string | null = null;
  /** How much of the total was refunded, in minor units: what billing has published last. */
  refunded = 0;
  /** The refunds, those of cancellations included, oldest first. */
  refunds: readonly OrderRefund[] = [];
  parcels: readonly Parcel[];
  /** The ids of the parcels, by which an order is found. */
  readonly parcelIds: readonly string[];
  checkout: Checkout;
  /** When the next timer message of the checkout or of a cancellation is due. */
  wakeAt: Date | null;
  updatedAt: Date;

  private constructor(
    command: OrderRequest,
    lines: readonly OrderLine[],
    placing: Placing,
    now: Date,
  ) {
    this.id = placing.id;
    this.number = placing.number;
    this.buyerId = command.buyerId;
    this.sellerIds = [...new Set(lines.map(({ sellerId }) => sellerId))];
    this.idempotencyKey = command.idempotencyKey;
    this.requestHash = command.requestHash;
    this.products = productsOf(command);
    this.lines = lines;
    this.total = totalOf(lines);
    this.address = placing.address;
    this.slotId = command.slotId;
    this.wishedAt = command.wishedAt;
    this.description = command.description;
    this.traceId = placing.traceId;
    this.placedAt = now;
    this.updatedAt = now;
    this.checkout = placing.checkout;
    this.parcels = parcelsOf(placing.id, lines);
    this.parcelIds = this.parcels.map(({ id }) => id);
    this.wakeAt = nextWake(this.checkout, this.parcels);
  }

  /** Places an order of these lines, which the request and the catalogue have in common. */
  static place(
    request: OrderRequest,
    lines: readonly OrderLine[],
    placing: Placing,
    now: Date,
  ): Order {
    return new Order(request, lines, placing, now);
  }

  /** The first change of the order. */
  placed(): Change {
    return this.change('order-placed', this.placedAt, null);
  }

  /** Takes over the checkout's new state and its moves. Returns one change for each move. */
  follow(checkout: Checkout, moves: readonly Move[], now: Date): Change[] {
    this.checkout = checkout;
    this.wakeAt = nextWake(this.checkout, this.parcels);
    return moves.map((move) => this.move(move, now));
  }

  /** The parcel with this id. It is one of the order's: the caller has found the order by it. */
  parcel(id: string): Parcel {
    const found = this.parcels.find((parcel) => parcel.id === id);
    if (!found) throw new Error(`Order ${this.id} has no parcel ${id}.`);
    return found;
  }

  /** `refunded` was refunded so far. */
  refund(refunded: number, message: string, now: Date): Change {
    this.refunded = Math.max(refunded, this.refunded);
    return this.stay('payment-refunded', now, message);
  }

  /** True when the buyer has all money back. */
  isRefunded(): boolean {
    const isPaid = (parcel: Parcel) => paidFor(parcel, this.lines) > 0;
    return this.refunded >= this.total.minorUnits || !this.parcels.some(isPaid);
  }

  /** True while no goods have left and nothing has ended the order. */
  isOpen(): boolean {
    return this.status !== 'FAILED' && this.status !== 'CANCELLED' && !this.parcels.some(hasLeft);
  }

  isBeingCancelled(): boolean {
    return this.checkout.ending !== null && !this.checkout.done;
  }

  /** True once the checkout has finished, whatever the outcome. */
  isSettled(): boolean {
    const running = ['NEW', 'PROCESSING', 'PAID', 'ITEMS_RESERVED', 'DELIVERY_BOOKED'];
    const isChanging = this.isBeingCancelled() || this.parcels.some(isBeingCancelled);
    return !running.includes(this.status) && !isChanging;
  }

  /**
   * Replaces a parcel, and moves the order to the status that follows from all of them. The change of an
   * only parcel is the order's own change.
   */
  replaceParcel(parcel: Parcel, type: ChangeType, message: string | null, now: Date): Change[] {
    this.keepParcel(parcel);
    const about = { parcelId: parcel.id, parcelStatus: parcel.status };
    const path = pathTo(this.status, statusOf(this.parcels));
    const isOnly = this.parcels.length === 1 && path.length === 1;
    const own = isOnly ? [] : [{ ...this.stay(type, now, message), ...about }];
    const moves = path.map((step) => {
      const move = { ...step, message: step.to === 'CANCELLED' ? message : null };
      return isOnly ? { ...this.move(move, now), ...about } : this.move(move, now);
    });
    return [...own, ...moves];
  }

  /** Replaces a parcel that has not changed its status. */
  keepParcel(parcel: Parcel): void {
    this.parcels = this.parcels.map((one) => (one.id === parcel.id ? parcel : one));
    this.wakeAt = nextWake(this.checkout, this.parcels);
  }

  private move({ to, type, message }: Move, now: Date): Change {
    const allowed: readonly OrderStatus[] = transitions[this.status];
    if (!allowed.includes(to)) throw new IllegalTransition(this.status, to);
    this.status = to;
    const { ending } = this.checkout;
    if (ending && to === ending.status) {
      this.failure = { ...ending, compensated: true };
      this.parcels = this.parcels.map((parcel) => emptied(parcel, this.lines));
    }
    return this.stay(type, now, message);
  }

  /** A change without a change of the status. */
  stay(type: ChangeType, now: Date, message: string | null): Change {
    this.version += 1;
    this.updatedAt = now;
    return this.change(type, now, message);
  }

  private change(type: ChangeType, at: Date, message: string | null): Change {
    const about = { parcelId: null, parcelStatus: null };
    return { seq: this.version, type, status: this.status, at, message, ...about };
  }
}

export function productsOf({ items }: Pick<OrderRequest, 'items'>): string {
  return [...new Set(items.map(({ productId }) => productId))].sort().join(' ');
}

/** When the next timer message of the checkout or of a cancellation is due. */
function nextWake({ wakeAt }: Checkout, parcels: readonly Parcel[]): Date | null {
  const cancellations = parcels.map(({ cancellation }) => cancellation?.wakeAt ?? null);
  const times = [wakeAt, ...cancellations].filter((time) => time !== null);
  return times.length === 0 ? null : new Date(Math.min(...times.map((time) => Date.parse(time))));
}
