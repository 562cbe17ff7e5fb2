import { IllegalDeliveryTransition } from './refusals.ts';
import { type DeliveryStatus, nextOnSuccess, transitionsFrom } from './status.ts';

export type Address = {
  readonly street: string;
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly zipCode: string;
  /** Who receives the goods, and how the courier reaches that person. Addresses of earlier releases lack these. */
  readonly recipient?: string | null;
  readonly telephone?: string | null;
  readonly company?: string | null;
};

/** A request to book a delivery. */
export type BookDelivery = {
  readonly orderId: string;
  /** Null for an external order. */
  readonly buyerId: string | null;
  readonly sellerIds: readonly string[];
  readonly address: Address;
  readonly slotId: string | null;
  /** The requested time; it picks the slot that it lies in, unless a slot is named. */
  readonly wishedAt: Date | null;
};

/** The part of a booking that one delivery carries: the goods of one seller, or an external order. */
export type DeliveryParcel = {
  /** The id of its delivery. */
  readonly id: string;
  /** Null for an external order. */
  readonly parcelId: string | null;
  readonly sellerIds: readonly string[];
};

/** One change of a delivery: `seq` counts 1, 2, 3 without a gap. */
export type Change = {
  readonly seq: number;
  readonly status: DeliveryStatus;
  /** True when this change brought the delivery to its status. */
  readonly moved: boolean;
  readonly note: string | null;
  readonly at: Date;
};

/** The statuses that a courier or a carrier reports. */
const reported: readonly DeliveryStatus[] = ['IN_TRANSIT', 'DELIVERED', 'FAILED'];

/**
 * The delivery of one parcel. The deliveries of an order that are in one slot share one place there, until
 * the last of them is CANCELLED.
 */
export class Delivery {
  readonly id: string;
  readonly orderId: string;
  /** Null for an external order. */
  readonly parcelId: string | null;
  /** Null for an external order: its delivery is not published. */
  readonly buyerId: string | null;
  readonly sellerIds: readonly string[];
  readonly address: Address;
  readonly wishedAt: Date | null;
  readonly bookedAt: Date;
  slotId: string;
  status: DeliveryStatus = 'RESERVED';
  version = 1;
  trackingNumber: string | null = null;
  /** The carrier that moves the parcel; null while couriers and sellers report instead. */
  readonly carrier: string | null = null;
  /** The carrier's own id of the parcel. */
  carrierRef: string | null = null;

  private constructor(parcel: DeliveryParcel, request: BookDelivery, slotId: string, now: Date) {
    this.id = parcel.id;
    this.parcelId = parcel.parcelId;
    this.orderId = request.orderId;
    this.buyerId = request.buyerId;
    this.sellerIds = parcel.sellerIds;
    this.address = request.address;
    this.wishedAt = request.wishedAt;
    this.slotId = slotId;
    this.bookedAt = now;
  }

  /** A new delivery, in a slot where its order has a place. */
  static book(parcel: DeliveryParcel, request: BookDelivery, slotId: string, now: Date): Delivery {
    return new Delivery(parcel, request, slotId, now);
  }

  /** The first change of the delivery. */
  booked(): Change {
    return this.change(true, null, this.bookedAt);
  }

  hasLeft(): boolean {
    return reported.includes(this.status);
  }

  /** True until it is cancelled. A living delivery needs a place in its slot. */
  isLiving(): boolean {
    return this.status !== 'CANCELLED';
  }

  /** True until the goods have arrived or the delivery is cancelled. */
  isComing(): boolean {
    return this.status !== 'CANCELLED' && this.status !== 'DELIVERED';
  }

  /** The caller releases the place with the last one. Throws IllegalDeliveryTransition once the goods have left. */
  cancel(now: Date): Change[] {
    return this.status === 'CANCELLED' ? [] : [this.move('CANCELLED', null, now)];
  }

  /**
   * The goods were shipped. Makes every transition up to IN_TRANSIT that is missing. A given tracking
   * number replaces an earlier one, even when it arrives late; without one,
   * `generated` is used.
   */
  ship(given: string | null, generated: string, now: Date): Change[] {
    if (this.status === 'CANCELLED') return [];
    const renumbered = given !== null && given !== this.trackingNumber;
    if (renumbered) this.trackingNumber = given;
    if (!this.hasLeft()) return this.progressTo('IN_TRANSIT', generated, now);
    return renumbered ? [this.stay(null, now)] : [];
  }

  /** The goods were delivered. Makes every transition up to DELIVERED that is missing. */
  arrive(generated: string, now: Date): Change[] {
    return this.progressTo('DELIVERED', generated, now);
  }

  /**
   * A courier reports a status; the current one again changes nothing. Throws
   * IllegalDeliveryTransition for a status that does not follow, or that no courier reports.
   */
  advance(to: DeliveryStatus, note: string | null, now: Date): Change[] {
    if (to === this.status) return [];
    if (!reported.includes(to)) throw new IllegalDeliveryTransition(this.status, to);
    return [this.move(to, note, now)];
  }

  /** The carrier has accepted the parcel. A tracking number of the carrier replaces an earlier one. */
  label(ref: string, trackingNumber: string | null, now: Date): Change[] {
    this.carrierRef = ref;
    if (trackingNumber === null || trackingNumber === this.trackingNumber) return [];
    this.trackingNumber = trackingNumber;
    return [this.stay(null, now)];
  }

  /** A note of one of the parties for the others. */
  addNote(note: string, now: Date): Change {
    return this.stay(note, now);
  }

  /**
   * Changes the slot; the caller takes a place there. Throws IllegalDeliveryTransition once the
   * goods have left.
   */
  reschedule(slotId: string, now: Date): Change[] {
    if (this.status !== 'RESERVED' && this.status !== 'SCHEDULED') {
      throw new IllegalDeliveryTransition(this.status, 'SCHEDULED');
    }
    if (slotId === this.slotId) return [];
    this.slotId = slotId;
    return [this.stay(null, now)];
  }

  /** Makes the transitions on success up to `target`; none when it cannot be reached. */
  private progressTo(target: DeliveryStatus, generated: string, now: Date): Change[] {
    const changes: Change[] = [];
    for (
      let to = nextOnSuccess(this.status);
      to && this.status !== target;
      to = nextOnSuccess(to)
    ) {
      if (to === 'SCHEDULED') this.trackingNumber ??= generated;
      changes.push(this.move(to, null, now));
    }
    return changes;
  }

  private move(to: DeliveryStatus, note: string | null, now: Date): Change {
    if (!transitionsFrom(this.status).includes(to)) {
      throw new IllegalDeliveryTransition(this.status, to);
    }
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
