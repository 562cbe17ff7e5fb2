import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { orderFacts } from '@souk/schema/events/orders';
import type { ChangeType } from '../domain/change-type.ts';
import type { Change, Order } from '../domain/order.ts';
import { OrderEvent } from '../persistence/order-event.ts';

/** Writes each change into the order's history, and tells it to the rest of the shop. */
export function tell(work: Work<OrderMessages>, order: Order, changes: readonly Change[]): void {
  for (const change of changes) {
    work.em.create(OrderEvent, { orderId: order.id, ...change });
    work.publish('order-status', order.id, { ...who(order), ...change }, change.seq);
    facts[change.type]?.(work, order, change);
  }
}

const who = ({ id, number, buyerId, sellerIds }: Order) => ({
  orderId: id,
  number,
  buyerId,
  sellerIds: [...sellerIds],
});

type Tell = (work: Work<OrderMessages>, order: Order, change: Change) => void;

/** The facts about one change: each has a topic of its own, beside `order-status`. */
type OwnFact = Exclude<keyof typeof orderFacts, 'order-status'>;

/**
 * Publishes the fact of a change. Null marks a change that is only in `order-status`. The compiler
 * refuses a name that is misspelt, in the domain or here, and a change or a fact that is left out.
 */
export const facts: Readonly<Record<OwnFact, Tell> & Record<Exclude<ChangeType, OwnFact>, null>> = {
  'order-placed': (work, order) =>
    work.publish('order-placed', order.id, {
      ...who(order),
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
      ...who(order),
      totalPrice: order.total.minorUnits,
      currency: order.total.currency,
      at,
    }),
  'order-shipped': (work, order, { at }) =>
    work.publish('order-shipped', order.id, {
      ...who(order),
      status: 'Shipped',
      trackingNumber: order.trackingNumber,
      shippedAt: at,
    }),
  'order-delivered': (work, order, { at }) =>
    work.publish('order-delivered', order.id, {
      ...who(order),
      status: 'Delivered',
      deliveredAt: at,
    }),
  'order-failed': (work, order, change) =>
    work.publish('order-failed', order.id, end(order, change)),
  'order-cancelled': (work, order, change) =>
    work.publish('order-cancelled', order.id, end(order, change)),
  'checkout-started': null,
  'payment-succeeded': null,
  'stock-reserved': null,
  'delivery-booked': null,
};

function end(order: Order, { at, message }: Change) {
  return { ...who(order), code: order.failure?.code ?? '', message: message ?? '', at };
}
