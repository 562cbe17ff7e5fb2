import type { Work } from '@souk/platform/messaging/work';
import type { Command } from '../domain/checkout.ts';
import type { Order } from '../domain/order.ts';
import type { OrderLine } from '../domain/order-line.ts';
import { linesIn, priceOf } from '../domain/parcel.ts';
import { unitCount } from '../domain/units.ts';
import { inTraceOf, type PublishedEvents } from './publish.ts';

/** Publishes the commands of a checkout in the order's trace. */
export function sendCommands(
  work: Work<PublishedEvents>,
  order: Order,
  commands: readonly Command[],
): void {
  const traced = inTraceOf(order, work);
  for (const command of commands) commandMapping[command](traced, order);
}

/** The units and the price of each product. Lines of an earlier release may name a product twice. */
function unitsIn(lines: readonly OrderLine[]) {
  const byProduct = Map.groupBy(lines, ({ productId }) => productId);
  return [...byProduct].map(([productId, own]) => ({
    productId,
    quantity: unitCount(own),
    unitPrice: own[0]?.unitPrice.minorUnits ?? 0,
  }));
}

/** How each command of a checkout is made from its order. */
const commandMapping: Readonly<
  Record<Command, (work: Work<PublishedEvents>, order: Order) => void>
> = {
  'hold-payment': (work, { id, buyerId, total, parcels, lines, checkout: { payWith } }) =>
    work.publish('hold-payment', id, {
      orderId: id,
      userId: buyerId,
      amount: total.minorUnits,
      currency: total.currency,
      parcels: parcels.map((parcel) => ({
        id: parcel.id,
        sellerId: parcel.sellerId,
        amount: priceOf(linesIn(parcel, lines), lines),
        lines: unitsIn(linesIn(parcel, lines)),
      })),
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
