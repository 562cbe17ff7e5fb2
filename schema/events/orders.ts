import { z } from 'zod';
import { amount, fact, instant } from '../contract.ts';
import { currency, orderLine } from './shared.ts';

/** The status of an order. */
export const orderStatus = z.enum([
  'NEW',
  'PROCESSING',
  'PAID',
  'ITEMS_RESERVED',
  'DELIVERY_BOOKED',
  'CONFIRMED',
  'SHIPPED',
  'DELIVERED',
  'FAILED',
  'CANCELLED',
]);

/** The status of a parcel: the goods of one seller in an order. */
export const parcelStatus = z.enum(['PENDING', 'SHIPPED', 'DELIVERED', 'CANCELLED']);

/** The status of a cart. */
export const cartStatus = z.enum(['OPEN', 'ORDERED', 'MERGED', 'EXPIRED']);

const parcel = z.object({
  orderId: z.string(),
  number: z.string(),
  buyerId: z.string(),
  parcelId: z.string(),
  sellerId: z.string(),
  /** What is left of the parcel: without the units that were cancelled. */
  items: z.array(orderLine),
  at: instant,
});

/** The parcels of the order, each of which has a record of its own; left out by an earlier release. */
const parcelIds = z.array(z.string()).optional();

const ended = z.object({
  orderId: z.string(),
  number: z.string(),
  buyerId: z.string(),
  sellerIds: z.array(z.string()),
  code: z.string(),
  message: z.string(),
  at: instant,
});

/** The events that orders publishes. */
export const orderFacts = {
  'order-placed': fact(
    'order-placed',
    'An order was placed. Older consumers read only orderId, items and totalPrice.',
    z.object({
      orderId: z.string(),
      items: z.array(
        z.object({
          productId: z.string(),
          quantity: z.int().positive(),
          price: amount,
          /** Left out by an earlier release. */
          sellerId: z.string().optional(),
          /** The id of the first category of the product; left out without one, and by an earlier release. */
          categoryId: z.string().optional(),
        }),
      ),
      totalPrice: amount,
      number: z.string(),
      buyerId: z.string(),
      sellerIds: z.array(z.string()),
      currency,
      placedAt: instant,
      /** One for each seller, in the order of their first lines. */
      parcels: z
        .array(z.object({ id: z.string(), sellerId: z.string(), subtotal: amount }))
        .optional(),
    }),
  ),
  'order-confirmed': fact(
    'order-confirmed',
    'The order is confirmed: paid, reserved and booked.',
    z.object({
      orderId: z.string(),
      number: z.string(),
      buyerId: z.string(),
      sellerIds: z.array(z.string()),
      totalPrice: amount,
      currency,
      at: instant,
    }),
  ),
  'order-shipped': fact(
    'order-shipped',
    'The goods were shipped.',
    z.object({
      orderId: z.string(),
      number: z.string(),
      buyerId: z.string(),
      status: z.literal('Shipped'),
      trackingNumber: z.string().nullable(),
      shippedAt: instant,
      parcelIds,
    }),
  ),
  'order-delivered': fact(
    'order-delivered',
    'The goods were delivered.',
    z.object({
      orderId: z.string(),
      number: z.string(),
      buyerId: z.string(),
      status: z.literal('Delivered'),
      deliveredAt: instant,
      parcelIds,
    }),
  ),
  'order-failed': fact(
    'order-failed',
    'The checkout failed, and its steps are compensated.',
    ended,
  ),
  'order-cancelled': fact(
    'order-cancelled',
    'The order was cancelled, and its steps are compensated.',
    ended,
  ),
  'parcel-shipped': fact(
    'parcel-shipped',
    'The goods of one seller were shipped.',
    parcel.extend({ trackingNumber: z.string().nullable() }),
  ),
  'parcel-delivered': fact('parcel-delivered', 'The goods of one seller were delivered.', parcel),
  'parcel-cancelled': fact(
    'parcel-cancelled',
    'The parcel, or some of its units, was cancelled and is compensated. `cancelled` are the units, `amount` their price.',
    parcel.extend({
      status: parcelStatus,
      cancelled: z.array(orderLine),
      amount,
      currency,
      message: z.string(),
    }),
  ),
  'order-status': fact(
    'order-status',
    'Every change of an order, in sequence. Source of subscriptions and notifications. `sellerIds` are the sellers who see this change: for a change of one parcel among several only its own.',
    z.object({
      orderId: z.string(),
      number: z.string(),
      buyerId: z.string(),
      sellerIds: z.array(z.string()),
      seq: z.int().positive(),
      type: z.string(),
      status: orderStatus,
      at: instant,
      message: z.string().nullable(),
      /** The parcel that changed; left out for a change of the order alone. */
      parcelId: z.string().nullable().optional(),
      parcelStatus: parcelStatus.nullable().optional(),
      /** The carrier's number of what has just left; left out for any other change, and when it is unknown. */
      trackingNumber: z.string().optional(),
    }),
  ),
  'refund-noted': fact(
    'refund-noted',
    'The order takes a refund into account: nothing more is shipped for what was refunded. `refunded` is the sum of all refunds.',
    z.object({ orderId: z.string(), refunded: amount }),
  ),
  'cart-changed': fact(
    'cart-changed',
    "The state of a cart after a change. Without its items: the id of a guest's cart is the right to read them.",
    z.object({
      cartId: z.string(),
      holder: z.enum(['USER', 'GUEST']),
      /** The user; null for a guest. */
      ownerId: z.string().nullable(),
      status: cartStatus,
      version: z.int().positive(),
      /** The number of units of all items. */
      itemCount: z.int().nonnegative(),
      at: instant,
    }),
  ),
} as const;
