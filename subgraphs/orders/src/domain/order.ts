import type { Money } from '@souk/platform/kernel/money';
import type { Checkout, Ending, Move } from './checkout.ts';
import { type OrderLine, totalOf } from './order-line.ts';
import type { Address, OrderRequest } from './order-request.ts';
import { IllegalTransition } from './refusals.ts';
import { type ChangeType, type OrderStatus, transitions } from './status.ts';

/** One change of an order. `seq` counts 1, 2, 3 without a gap, and is the order's version. */
export type Change = {
  readonly seq: number;
  readonly type: ChangeType;
  readonly status: OrderStatus;
  readonly at: Date;
  readonly message: string | null;
};

/** Why an order failed or was cancelled. */
export type Failure = Ending & { readonly compensated: boolean };

type Placing = {
  readonly id: string;
  /** The number that people use: S-2026-000123. */
  readonly number: string;
  readonly address: Address;
  readonly checkout: Checkout;
  /** Trace id and correlation id of everything that follows from this order. */
  readonly traceId: string;
};

/** A buyer's order. Lines and prices never change; each change of the status is published. */
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
  trackingNumber: string | null = null;
  /** How much of the total was refunded outside of a cancellation, in minor units. */
  refunded = 0;
  checkout: Checkout;
  /** When the checkout's next timer message is due. */
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
    this.wakeAt = wakeOf(placing.checkout);
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
    this.wakeAt = wakeOf(checkout);
    return moves.map((move) => this.move(move, now));
  }

  /** The goods leave. Throws IllegalTransition unless it is CONFIRMED and not being cancelled. */
  ship(trackingNumber: string | null, now: Date): Change {
    if (this.isBeingCancelled()) throw new IllegalTransition('CONFIRMED', 'SHIPPED');
    const change = this.move({ to: 'SHIPPED', type: 'order-shipped', message: null }, now);
    this.trackingNumber = trackingNumber ?? this.trackingNumber;
    return change;
  }

  /** The goods arrive. Throws IllegalTransition unless the order is SHIPPED. */
  deliver(now: Date): Change {
    return this.move({ to: 'DELIVERED', type: 'order-delivered', message: null }, now);
  }

  /** `refunded` of the total was refunded so far. */
  refund(refunded: number, message: string, now: Date): Change {
    this.refunded = refunded;
    return this.stay('payment-refunded', now, message);
  }

  isRefunded(): boolean {
    return this.refunded >= this.total.minorUnits;
  }

  /** True while the goods have not left and nothing has ended the order. */
  isOpen(): boolean {
    return !['SHIPPED', 'DELIVERED', 'FAILED', 'CANCELLED'].includes(this.status);
  }

  isBeingCancelled(): boolean {
    return this.checkout.ending !== null && !this.checkout.done;
  }

  /** Whether a request may change the status to this one now, by the table that refuses it otherwise. */
  mayBecome(status: OrderStatus): boolean {
    const allowed: readonly OrderStatus[] = transitions[this.status];
    return allowed.includes(status) && !this.isBeingCancelled();
  }

  /** True once the checkout has finished, whatever the outcome. */
  isSettled(): boolean {
    const running = ['NEW', 'PROCESSING', 'PAID', 'ITEMS_RESERVED', 'DELIVERY_BOOKED'];
    return !running.includes(this.status) && !this.isBeingCancelled();
  }

  private move({ to, type, message }: Move, now: Date): Change {
    const allowed: readonly OrderStatus[] = transitions[this.status];
    if (!allowed.includes(to)) throw new IllegalTransition(this.status, to);
    this.status = to;
    const { ending } = this.checkout;
    if (ending && to === ending.status) this.failure = { ...ending, compensated: true };
    return this.stay(type, now, message);
  }

  /** A change without a change of the status. */
  private stay(type: ChangeType, now: Date, message: string | null): Change {
    this.version += 1;
    this.updatedAt = now;
    return this.change(type, now, message);
  }

  private change(type: ChangeType, at: Date, message: string | null): Change {
    return { seq: this.version, type, status: this.status, at, message };
  }
}

export function productsOf({ items }: Pick<OrderRequest, 'items'>): string {
  return [...new Set(items.map(({ productId }) => productId))].sort().join(' ');
}

function wakeOf({ wakeAt }: Checkout): Date | null {
  return wakeAt === null ? null : new Date(wakeAt);
}
