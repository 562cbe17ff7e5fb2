import type { Work } from '@souk/platform/messaging/work';
import { traceparentOf } from '@souk/platform/runtime/trace';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { orderFacts } from '@souk/schema/events/orders';
import type { Command } from '../domain/checkout.ts';
import type { Change, Order } from '../domain/order.ts';
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
    traced.publish('order-status', order.id, { ...parties(order), ...change }, change.seq);
    facts[change.type]?.(traced, order, change);
  }
}

/** Publishes the commands of a checkout in the order's trace. */
export function sendCommands(
  work: Work<PublishedEvents>,
  order: Order,
  commands: readonly Command[],
): void {
  const traced = inTraceOf(order, work);
  for (const command of commands) commandMapping[command](traced, order);
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
  'order-status' | 'refund-noted' | 'parcel-shipped' | 'parcel-delivered' | 'parcel-cancelled'
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
      items: order.lines.map(({ productId, quantity, unitPrice }) => ({
        productId,
        quantity,
        price: unitPrice.minorUnits,
      })),
      totalPrice: order.total.minorUnits,
      currency: order.total.currency,
      placedAt: order.placedAt,
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
    }),
  'order-delivered': (work, order, { at }) =>
    work.publish('order-delivered', order.id, {
      ...parties(order),
      status: 'Delivered',
      deliveredAt: at,
    }),
  'order-failed': (work, order, change) =>
    work.publish('order-failed', order.id, endOf(order, change)),
  'order-cancelled': (work, order, change) =>
    work.publish('order-cancelled', order.id, endOf(order, change)),
  'checkout-started': null,
  'payment-refunded': null,
  'payment-succeeded': null,
  'stock-reserved': null,
  'delivery-booked': null,
};

function endOf(order: Order, { at, message }: Change) {
  return { ...parties(order), code: order.failure?.code ?? '', message: message ?? '', at };
}

/** How each command of a checkout is made from its order. */
const commandMapping: Readonly<
  Record<Command, (work: Work<PublishedEvents>, order: Order) => void>
> = {
  'hold-payment': (work, { id, buyerId, total, checkout: { payWith } }) =>
    work.publish('hold-payment', id, {
      orderId: id,
      userId: buyerId,
      amount: total.minorUnits,
      currency: total.currency,
      ...(payWith && { payWith }),
    }),
  'release-payment': (work, { id, buyerId }) =>
    work.publish('release-payment', id, { orderId: id, userId: buyerId }),
  'capture-payment': (work, { id }) => work.publish('capture-payment', id, { orderId: id }),
  'refund-payment': (work, { id }) => work.publish('refund-payment', id, { orderId: id }),
  'reserve-stock': (work, { id, buyerId, lines }) =>
    work.publish('reserve-stock', id, {
      orderId: id,
      buyerId,
      items: lines.map(({ productId, quantity, unitPrice }) => ({
        productId,
        quantity,
        price: unitPrice.minorUnits,
      })),
    }),
  'release-stock': (work, { id, checkout }) =>
    work.publish('release-stock', id, {
      orderId: id,
      expired: checkout.ending?.code === 'TIMED_OUT',
    }),
  'commit-stock': (work, { id }) => work.publish('commit-stock', id, { orderId: id }),
  'book-delivery': (work, { id, buyerId, sellerIds, address, slotId, wishedAt }) =>
    work.publish('book-delivery', id, {
      orderId: id,
      buyerId,
      sellerIds: [...sellerIds],
      address,
      slotId,
      wishedAt,
    }),
  'cancel-delivery': (work, { id }) => work.publish('cancel-delivery', id, { orderId: id }),
  'confirm-delivery': (work, { id }) => work.publish('confirm-delivery', id, { orderId: id }),
};
