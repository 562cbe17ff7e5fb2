import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { Command } from '../domain/checkout.ts';
import type { Order } from '../domain/order.ts';

/** Sends what the checkout of an order asks for. */
export function send(work: Work<OrderMessages>, order: Order, commands: readonly Command[]): void {
  for (const command of commands) letters[command](work, order);
}

const letters: Readonly<Record<Command, (work: Work<OrderMessages>, order: Order) => void>> = {
  'hold-payment': (work, { id, buyerId, total }) =>
    work.publish('hold-payment', id, {
      orderId: id,
      userId: buyerId,
      amount: total.minorUnits,
      currency: total.currency,
    }),
  'release-payment': (work, { id, buyerId }) =>
    work.publish('release-payment', id, { orderId: id, userId: buyerId }),
  'capture-payment': (work, { id }) => work.publish('capture-payment', id, { orderId: id }),
  'refund-payment': (work, { id }) => work.publish('refund-payment', id, { orderId: id }),
  'reserve-stock': (work, { id, buyerId, lines }) =>
    work.publish('reserve-stock', id, {
      orderId: id,
      buyerId,
      items: lines.map(({ productId, quantity }) => ({ productId, quantity })),
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
