/** The transitions of a cart. SQL enforces the same table. */
export const cartTransitions = {
  OPEN: ['ORDERED', 'MERGED', 'EXPIRED'],
  ORDERED: [],
  MERGED: [],
  EXPIRED: [],
} as const satisfies Record<string, readonly string[]>;

export type CartStatus = keyof typeof cartTransitions;

/** Who a cart belongs to: a user, or whoever has the token with this hash. */
export type CartHolder =
  | { readonly ownerId: string; readonly tokenHash: null }
  | { readonly ownerId: null; readonly tokenHash: string };

const dayMs = 24 * 3_600_000;
/** How long an open cart stays without a change. */
const ownedMs = 180 * dayMs;
const guestMs = 30 * dayMs;
/** How long the row of a closed cart stays, so that a repeated request finds what has happened. */
const closedMs = 30 * dayMs;

/** The id of a cart that is not stored: the nil UUID (RFC 9562). */
const notStored = '00000000-0000-0000-0000-000000000000';

/** A cart without its items, which are rows of their own. Closed once it is not OPEN. */
export class Cart {
  readonly id: string;
  readonly ownerId: string | null;
  readonly tokenHash: string | null;
  status: CartStatus = 'OPEN';
  /** Counts the changes; 0 before the first one. */
  version = 0;
  /** Until then an open cart is kept without a change, and the row of a closed one at all. */
  expiresAt: Date;
  /** The cart of the user that has the items of this guest's cart. */
  mergedInto: string | null = null;
  /** The order of these items. */
  orderId: string | null = null;
  readonly createdAt: Date;
  updatedAt: Date;

  private constructor(id: string, { ownerId, tokenHash }: CartHolder, now: Date) {
    this.id = id;
    this.ownerId = ownerId;
    this.tokenHash = tokenHash;
    this.createdAt = now;
    this.updatedAt = now;
    this.expiresAt = this.expiryFrom(now);
  }

  static begin(id: string, holder: CartHolder, now: Date): Cart {
    return new Cart(id, holder, now);
  }

  /** An empty cart that is shown, and never stored. */
  static empty(ownerId: string | null, now: Date): Cart {
    const holder = ownerId === null ? { ownerId, tokenHash: '' } : { ownerId, tokenHash: null };
    return new Cart(notStored, holder, now);
  }

  /** The items have changed. */
  change(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
    this.expiresAt = this.expiryFrom(now);
  }

  /** The items are in an order now. */
  becomeOrder(orderId: string, now: Date): void {
    this.close('ORDERED', now);
    this.orderId = orderId;
  }

  /** The items are in the cart of a user now. */
  mergeInto(cartId: string, now: Date): void {
    this.close('MERGED', now);
    this.mergedInto = cartId;
  }

  expire(now: Date): void {
    this.close('EXPIRED', now);
  }

  /** The idempotency key of the order of this cart as it is, or as it was when it was ordered. */
  orderKey(): string {
    const version = this.status === 'ORDERED' ? this.version - 1 : this.version;
    return `cart:${this.id}:${version}`;
  }

  /** Throws RangeError when the cart is closed: callers look for an open one. */
  private close(status: CartStatus, now: Date): void {
    const allowed: readonly CartStatus[] = cartTransitions[this.status];
    if (!allowed.includes(status))
      throw new RangeError(`A cart that is ${this.status} cannot become ${status}.`);
    this.status = status;
    this.version += 1;
    this.updatedAt = now;
    this.expiresAt = new Date(now.getTime() + closedMs);
  }

  private expiryFrom(now: Date): Date {
    return new Date(now.getTime() + (this.ownerId === null ? guestMs : ownedMs));
  }
}
