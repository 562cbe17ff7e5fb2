import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
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

/** The changes that have a topic of their own. The others are told by who made them happen. */
const facts: Readonly<Record<string, Tell>> = {
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
};

function end(order: Order, { at, message }: Change) {
  return { ...who(order), code: order.failure?.code ?? '', message: message ?? '', at };
}
