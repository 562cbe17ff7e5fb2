import type { Work } from '@souk/platform/messaging/work';
import { traceparentOf } from '@souk/platform/runtime/trace';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { orderFacts } from '@souk/schema/events/orders';
import type { Cancellation } from '../domain/cancellation.ts';
import type { Change } from '../domain/change.ts';
import type { Order } from '../domain/order.ts';
import { linesIn, type Parcel, priceOf, remainingUnits } from '../domain/parcel.ts';
import type { ChangeType } from '../domain/status.ts';
import { OrderEvent } from '../persistence/order-event.ts';

/** Everything that orders may publish: its facts, and the commands of its checkouts. */
export type PublishedEvents = OrderMessages;

/** Adds each change to the order's history, and publishes it in the order's trace. */
export function publishChanges(
  work: Work<PublishedEvents>,
  order: Order,
  changes: readonly Change[],
): void {
  const traced = inTraceOf(order, work);
  for (const change of changes) {
    work.em.create(OrderEvent, { orderId: order.id, ...change });
    traced.publish('order-status', order.id, recordOf(order, change), change.seq);
    // The change of an only parcel is the order's own.
    const isOwn = change.parcelId !== null;
    if (isOwn && change.type === 'order-shipped') facts['parcel-shipped'](traced, order, change);
    if (isOwn && change.type === 'order-delivered') {
      facts['parcel-delivered'](traced, order, change);
    }
    facts[change.type]?.(traced, order, change);
  }
}

/** Publishes that units of a parcel were cancelled. */
export function publishParcelCancelled(
  work: Work<PublishedEvents>,
  order: Order,
  parcelId: string,
  { lines, amount, reason: message }: Cancellation,
): void {
  const parcel = order.parcel(parcelId);
  const { currency } = order.total;
  inTraceOf(order, work).publish('parcel-cancelled', order.id, {
    ...parcelData(order, parcel, work.now),
    status: parcel.status,
    cancelled: [...lines],
    amount,
    currency,
    message,
  });
}

/**
 * The record of a change on `order-status`. Among several sellers each sees the changes of own parcels and
 * of the order; why a checkout failed may name goods of another one, so that is left to `Order.failure`.
 */
export function recordOf(order: Order, change: Change) {
  const data = { ...parties(order), ...change, ...trackingOf(order, change) };
  if (order.parcels.length === 1) return data;
  if (change.parcelId !== null) {
    return { ...data, sellerIds: [order.parcel(change.parcelId).sellerId] };
  }
  return change.type === 'order-failed' ? { ...data, message: 'The checkout failed.' } : data;
}

/** The carrier's number of what has just left; nothing for any other change. */
function trackingOf(order: Order, { parcelId, type }: Change) {
  if (type !== 'parcel-shipped' && type !== 'order-shipped') return {};
  const { trackingNumber } = parcelId === null ? order : order.parcel(parcelId);
  return trackingNumber === null ? {} : { trackingNumber };
}

/**
 * The unit of work in the trace of an order, whether a reply, the timer or the request of a cancel
 * began it: one order has one trace.
 */
export function inTraceOf({ traceId }: Order, work: Work<PublishedEvents>): Work<PublishedEvents> {
  // An order of an earlier release may have a UUID as its trace id.
  const traceparent = traceparentOf(traceId.replaceAll('-', ''));
  return work.causedBy({ ...work.cause, correlationId: traceId, traceparent });
}

const parties = ({ id, number, buyerId, sellerIds }: Order) => ({
  orderId: id,
  number,
  buyerId,
  sellerIds: [...sellerIds],
});

type Publish = (work: Work<PublishedEvents>, order: Order, change: Change) => void;

/** The facts about one change: each has a topic of its own, beside `order-status`. */
type OwnFact = Exclude<
  keyof typeof orderFacts,
  'order-status' | 'refund-noted' | 'cart-changed' | 'parcel-cancelled'
>;

/**
 * Publishes the fact of a change. Null marks a change that is only in `order-status`. The compiler
 * refuses a name that is misspelt, in the domain or here, and a change or a fact that is left out.
 */
export const facts: Readonly<
  Record<OwnFact, Publish> & Record<Exclude<ChangeType, OwnFact>, null>
> = {
  'order-placed': (work, order) =>
    work.publish('order-placed', order.id, {
      ...parties(order),
      items: order.lines.map(({ productId, quantity, unitPrice, sellerId, categoryId }) => ({
        productId,
        quantity,
        price: unitPrice.minorUnits,
        sellerId,
        ...(categoryId === undefined ? {} : { categoryId }),
      })),
      totalPrice: order.total.minorUnits,
      currency: order.total.currency,
      placedAt: order.placedAt,
      parcels: order.parcels.map((parcel) => ({
        id: parcel.id,
        sellerId: parcel.sellerId,
        subtotal: priceOf(linesIn(parcel, order.lines), order.lines),
      })),
    }),
  'order-confirmed': (work, order, { at }) =>
    work.publish('order-confirmed', order.id, {
      ...parties(order),
      totalPrice: order.total.minorUnits,
      currency: order.total.currency,
      at,
    }),
  'order-shipped': (work, order, { at }) =>
    work.publish('order-shipped', order.id, {
      ...parties(order),
      status: 'Shipped',
      trackingNumber: order.trackingNumber,
      shippedAt: at,
      parcelIds: [...order.parcelIds],
    }),
  'order-delivered': (work, order, { at }) =>
    work.publish('order-delivered', order.id, {
      ...parties(order),
      status: 'Delivered',
      deliveredAt: at,
      parcelIds: [...order.parcelIds],
    }),
  'order-failed': (work, order, change) =>
    work.publish('order-failed', order.id, endOf(order, change)),
  'order-cancelled': (work, order, change) =>
    work.publish('order-cancelled', order.id, endOf(order, change)),
  'parcel-shipped': (work, order, change) => {
    const parcel = parcelOf(order, change);
    const { trackingNumber } = parcel;
    work.publish('parcel-shipped', order.id, {
      ...parcelData(order, parcel, change.at),
      trackingNumber,
    });
  },
  'parcel-delivered': (work, order, change) =>
    work.publish(
      'parcel-delivered',
      order.id,
      parcelData(order, parcelOf(order, change), change.at),
    ),
  // Published with its units by the cancellation.
  'parcel-cancelled': null,
  'checkout-started': null,
  'payment-refunded': null,
  'refund-failed': null,
  'refund-retried': null,
  'refund-settled': null,
  'payment-succeeded': null,
  'stock-reserved': null,
  'delivery-booked': null,
};

function parcelOf(order: Order, { parcelId }: Change): Parcel {
  return order.parcel(parcelId ?? '');
}

/** What each fact about a parcel has. */
function parcelData(order: Order, parcel: Parcel, at: Date) {
  const { id: orderId, number, buyerId, lines } = order;
  const { id: parcelId, sellerId } = parcel;
  const items = remainingUnits(parcel, lines);
  return { orderId, number, buyerId, parcelId, sellerId, items, at };
}

function endOf(order: Order, { at, message }: Change) {
  return { ...parties(order), code: order.failure?.code ?? '', message: message ?? '', at };
}
