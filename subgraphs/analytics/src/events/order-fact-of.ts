import type { Message } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { billingFacts } from '@souk/schema/events/billing';
import type { orderFacts } from '@souk/schema/events/orders';
import type { OrderFact } from '../domain/order-facts.ts';

type Order<Type extends keyof typeof orderFacts> = Message<Data<(typeof orderFacts)[Type]>>;
type Refund = Message<Data<(typeof billingFacts)['refund-recorded']>>;

/** What each event says about its order: only what is in the event itself, so that a log gives the same figures again. */
export const orderFactOf = {
  'order-placed': ({ data }: Order<'order-placed'>): OrderFact => {
    const { orderId, buyerId, currency, placedAt: at, sellerIds, items } = data;
    // An event of an earlier release has no seller in its lines: of several it is not known which one.
    const only = sellerIds.length === 1 ? (sellerIds[0] ?? '') : '';
    const lines = items.map(({ productId, quantity, price, sellerId, categoryId }) => {
      return {
        productId,
        quantity,
        price,
        sellerId: sellerId ?? only,
        categoryId: categoryId ?? '',
      };
    });
    return { kind: 'PLACED', orderId, placed: { buyerId, currency, at, lines } };
  },
  'order-confirmed': ({ data: { orderId, at } }: Order<'order-confirmed'>): OrderFact => {
    return { kind: 'CONFIRMED', orderId, at };
  },
  'order-cancelled': ({ data: { orderId, at } }: Order<'order-cancelled'>): OrderFact => {
    return { kind: 'CANCELLED', orderId, at };
  },
  'order-failed': ({ data: { orderId, at } }: Order<'order-failed'>): OrderFact => {
    return { kind: 'FAILED', orderId, at };
  },
  'parcel-cancelled': ({ id, data }: Order<'parcel-cancelled'>): OrderFact => {
    const { orderId, parcelId, amount, cancelled: units, at } = data;
    return { kind: 'REFUNDED', orderId, refund: { id, at, amount, parcelId, units } };
  },
  'refund-recorded': ({ id, data }: Refund): OrderFact => {
    const { orderId, refundId = id, amount, parcelId = null, lines = [], at } = data;
    const units = lines.map(({ productId, quantity }) => ({ productId, quantity }));
    const refund = { id: refundId, at, amount, parcelId, units };
    return { kind: 'REFUNDED', orderId, refund };
  },
} as const;
