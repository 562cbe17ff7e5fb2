import { z } from 'zod';
import { amount, fact, instant } from '../contract.ts';
import { currency } from './shared.ts';

/** The stored status of an order, in the words that every service shares. */
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

const ended = z.object({
  orderId: z.string(),
  number: z.string(),
  buyerId: z.string(),
  sellerIds: z.array(z.string()),
  code: z.string(),
  message: z.string(),
  at: instant,
});

/** What orders tells the rest of the shop. */
export const orderFacts = {
  'order-placed': fact(
    'order-placed',
    'An order was stored. The first four fields are what older consumers read.',
    z.object({
      orderId: z.string(),
      items: z.array(
        z.object({ productId: z.string(), quantity: z.int().positive(), price: amount }),
      ),
      totalPrice: amount,
      number: z.string(),
      buyerId: z.string(),
      sellerIds: z.array(z.string()),
      currency,
      placedAt: instant,
    }),
  ),
  'order-confirmed': fact(
    'order-confirmed',
    'Paid, reserved and booked.',
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
    'The goods have left.',
    z.object({
      orderId: z.string(),
      number: z.string(),
      buyerId: z.string(),
      status: z.literal('Shipped'),
      trackingNumber: z.string().nullable(),
      shippedAt: instant,
    }),
  ),
  'order-delivered': fact(
    'order-delivered',
    'The goods have arrived.',
    z.object({
      orderId: z.string(),
      number: z.string(),
      buyerId: z.string(),
      status: z.literal('Delivered'),
      deliveredAt: instant,
    }),
  ),
  'order-failed': fact('order-failed', 'The checkout failed; all is given back.', ended),
  'order-cancelled': fact('order-cancelled', 'Somebody cancelled; all is given back.', ended),
  'order-status': fact(
    'order-status',
    'Every change of an order, in order: the stream that subscriptions and notifications read.',
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
    }),
  ),
} as const;
