import { IllegalDeliveryTransition } from './refusals.ts';
import { type DeliveryStatus, nextWell } from './status.ts';
import { assertTransition } from './transition.ts';

export type Address = {
  readonly street: string;
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly zipCode: string;
};

/** What is to be delivered, where, and when. */
export type BookDelivery = {
  readonly orderId: string;
  /** Null for an order from outside of the shop. */
  readonly buyerId: string | null;
  readonly sellerIds: readonly string[];
  readonly address: Address;
  readonly slotId: string | null;
  /** Picks the slot that it lies in, where none is named. */
  readonly wishedAt: Date | null;
};

/** One change of a delivery: `seq` counts 1, 2, 3 without a gap. */
export type Change = {
  readonly seq: number;
  readonly status: DeliveryStatus;
  /** Whether the delivery came to this status by it, or was there before. */
  readonly moved: boolean;
  readonly note: string | null;
  readonly at: Date;
};

/** What a courier or a carrier reports. */
const reported: readonly DeliveryStatus[] = ['IN_TRANSIT', 'DELIVERED', 'FAILED'];

/** How the goods of an order get to the buyer. It holds a place in its slot until it is CANCELLED. */
export class Delivery {
  readonly id: string;
  readonly orderId: string;
  /** Null for an order from outside of the shop: nobody here is told of its delivery. */
  readonly buyerId: string | null;
  readonly sellerIds: readonly string[];
  readonly address: Address;
  readonly wishedAt: Date | null;
  readonly bookedAt: Date;
  slotId: string;
  status: DeliveryStatus = 'RESERVED';
  version = 1;
  trackingNumber: string | null = null;

  private constructor(id: string, wanted: BookDelivery, slotId: string, now: Date) {
    this.id = id;
    this.orderId = wanted.orderId;
    this.buyerId = wanted.buyerId;
    this.sellerIds = wanted.sellerIds;
    this.address = wanted.address;
    this.wishedAt = wanted.wishedAt;
    this.slotId = slotId;
    this.bookedAt = now;
  }

  /** A delivery in a slot where a place was taken for it. */
  static book(id: string, wanted: BookDelivery, slotId: string, now: Date): Delivery {
    return new Delivery(id, wanted, slotId, now);
  }

  /** The first change: a place is taken. */
  booked(): Change {
    return this.change(true, null, this.bookedAt);
  }

  hasLeft(): boolean {
    return reported.includes(this.status);
  }

  /** Whether the goods are still to arrive. */
  isComing(): boolean {
    return this.status !== 'CANCELLED' && this.status !== 'DELIVERED';
  }

  /** Its place is to be given back. Throws IllegalDeliveryTransition once the goods have left. */
  cancel(now: Date): Change[] {
    return this.status === 'CANCELLED' ? [] : [this.move('CANCELLED', null, now)];
  }

  /**
   * The order was shipped: the goods have left, whatever was told of them so far. The number that
   * the order gave them counts, also when it is heard late; else it is their own.
   */
  leave(given: string | null, own: string, now: Date): Change[] {
    if (this.status === 'CANCELLED') return [];
    const renamed = given !== null && given !== this.trackingNumber;
    if (renamed) this.trackingNumber = given;
    if (!this.hasLeft()) return this.goOn('IN_TRANSIT', own, now);
    return renamed ? [this.stay(null, now)] : [];
  }

  /** The order was delivered: the goods have arrived, whatever was told of them so far. */
  arrive(own: string, now: Date): Change[] {
    return this.goOn('DELIVERED', own, now);
  }

  /**
   * What a courier reports; the same again changes nothing. Throws IllegalDeliveryTransition for
   * all that is not a courier's to say.
   */
  advance(to: DeliveryStatus, note: string | null, now: Date): Change[] {
    if (to === this.status) return [];
    if (!reported.includes(to)) throw new IllegalDeliveryTransition(this.status, to);
    return [this.move(to, note, now)];
  }

  /** Somebody tells the others something. */
  say(note: string, now: Date): Change {
    return this.stay(note, now);
  }

  /** Another slot, where a place is to be taken. Throws IllegalDeliveryTransition once the goods have left. */
  reschedule(slotId: string, now: Date): Change[] {
    if (this.status !== 'RESERVED' && this.status !== 'SCHEDULED') {
      throw new IllegalDeliveryTransition(this.status, 'SCHEDULED');
    }
    if (slotId === this.slotId) return [];
    this.slotId = slotId;
    return [this.stay(null, now)];
  }

  /** The steps of a delivery that goes well, up to one of them; none when it can't get there. */
  private goOn(target: DeliveryStatus, own: string, now: Date): Change[] {
    const changes: Change[] = [];
    for (let to = nextWell(this.status); to && this.status !== target; to = nextWell(to)) {
      if (to === 'SCHEDULED') this.trackingNumber ??= own;
      changes.push(this.move(to, null, now));
    }
    return changes;
  }

  private move(to: DeliveryStatus, note: string | null, now: Date): Change {
    assertTransition(this.status, to);
    this.status = to;
    this.version += 1;
    return this.change(true, note, now);
  }

  private stay(note: string | null, now: Date): Change {
    this.version += 1;
    return this.change(false, note, now);
  }

  private change(moved: boolean, note: string | null, at: Date): Change {
    return { seq: this.version, status: this.status, moved, note, at };
  }
}
