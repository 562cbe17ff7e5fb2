import { z } from 'zod';
import { commandsOn, fact, instant } from '../contract.ts';
import { aboutOrder, address, refusalData, stepResult } from './shared.ts';

const command = commandsOn('delivery-commands');

/** What delivery can be told to do, by the checkout of an order. */
export const deliveryCommands = {
  'book-delivery': command(
    'Take a place in a slot: the one named, or the first free one. A wished time picks the slot it lies in.',
    aboutOrder.extend({
      buyerId: z.string(),
      sellerIds: z.array(z.string()),
      address,
      slotId: z.string().nullable(),
      wishedAt: instant.nullable(),
    }),
  ),
  'cancel-delivery': command(
    'Give the place back; a booking that comes later is refused. Refused once the goods have left.',
    aboutOrder,
  ),
  'confirm-delivery': command('The order is confirmed: the delivery is scheduled.', aboutOrder),
} as const;

export const deliveryStatus = z.enum([
  'RESERVED',
  'CANCELLED',
  'SCHEDULED',
  'IN_TRANSIT',
  'DELIVERED',
  'FAILED',
]);

const slot = z.object({ slotId: z.string(), from: instant, to: instant });

/** What delivery tells the rest of the shop. */
export const deliveryFacts = {
  'delivery-booked': fact('delivery-booked', 'A place is taken.', stepResult(slot)),
  'delivery-refused': fact(
    'delivery-refused',
    'No place is taken; the next slots with room.',
    stepResult(refusalData.extend({ alternatives: z.array(slot) })),
  ),
  'delivery-scheduled': fact('delivery-scheduled', 'It will go out.', stepResult(z.null())),
  'delivery-cancelled': fact(
    'delivery-cancelled',
    'The place is given back; without success when the goods have left already.',
    stepResult(refusalData.nullable()),
  ),
  'delivery-status': fact(
    'delivery-status',
    'Every change of a delivery, in order.',
    z.object({
      deliveryId: z.string(),
      orderId: z.string(),
      buyerId: z.string(),
      sellerIds: z.array(z.string()),
      status: deliveryStatus,
      trackingNumber: z.string().nullable(),
      note: z.string().nullable(),
      at: instant,
    }),
  ),
} as const;
