import { z } from 'zod';
import { fact, instant } from '../contract.ts';

/** What a notification is about. */
export const notificationKind = z.enum([
  'PAYMENT_HELD',
  'PAYMENT_RETURNED',
  'PAYMENT_REFUNDED',
  'ORDER_CONFIRMED',
  'ORDER_SHIPPED',
  'ORDER_DELIVERED',
  'ORDER_FAILED',
  'ORDER_CANCELLED',
  'PARCEL_SHIPPED',
  'PARCEL_DELIVERED',
  'SALE_CONFIRMED',
  'PAYOUT_PAID',
]);

/** How a notification reaches its user, beside the list of the shop. */
export const notificationChannel = z.enum(['EMAIL', 'WEBHOOK']);

/** The events that notifications publishes. */
export const notificationFacts = {
  'notifications-changed': fact(
    'notifications-changed',
    'The notifications of a user after a change: a new one, or some were read. Without their texts.',
    z.object({
      userId: z.string(),
      /** The new notification; null when notifications were read. */
      notificationId: z.string().nullable(),
      kind: notificationKind.nullable(),
      /** The number of unread notifications after the change. */
      unread: z.int().nonnegative(),
      at: instant,
    }),
  ),
} as const;
