import { z } from 'zod';
import { commandsOn, fact, instant } from '../contract.ts';
import { address, orderCommand, refusalData, sagaReply } from './shared.ts';

const command = commandsOn('delivery-commands');

/** Left out: the whole order. `cancellationId` names the cancellation of a parcel, and is in the reply. */
const ofParcel = { parcelId: z.string().optional(), cancellationId: z.string().optional() };

/** The commands that delivery accepts from the checkout of an order. */
export const deliveryCommands = {
  'book-delivery': command(
    'Book a slot: `slotId`, or else the slot that contains `wishedAt`, or else the first with free capacity.',
    orderCommand.extend({
      buyerId: z.string(),
      sellerIds: z.array(z.string()),
      address,
      slotId: z.string().nullable(),
      wishedAt: instant.nullable(),
    }),
  ),
  'cancel-delivery': command(
    'Cancel the deliveries of the order, or with `parcelId` that of one parcel; the slot is released with the last one. A booking that arrives later is refused. Refused after the goods were shipped.',
    orderCommand.extend(ofParcel),
  ),
  'amend-delivery': command(
    'Units of a parcel are about to be cancelled: note it, and refuse once the goods were shipped.',
    orderCommand.extend({ parcelId: z.string(), cancellationId: z.string() }),
  ),
  'confirm-delivery': command('The order is confirmed: schedule the delivery.', orderCommand),
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

/** The events that delivery publishes. */
export const deliveryFacts = {
  'delivery-booked': fact('delivery-booked', 'A slot is booked.', sagaReply(slot)),
  'delivery-refused': fact(
    'delivery-refused',
    'The booking was refused; `alternatives` are the next slots with free capacity.',
    sagaReply(refusalData.extend({ alternatives: z.array(slot) })),
  ),
  'delivery-scheduled': fact(
    'delivery-scheduled',
    'The delivery is scheduled.',
    sagaReply(z.null()),
  ),
  'delivery-cancelled': fact(
    'delivery-cancelled',
    'The deliveries are cancelled; `success` is false if goods were already shipped.',
    sagaReply(refusalData.nullable()).extend({ cancellationId: z.string().optional() }),
  ),
  'delivery-amended': fact(
    'delivery-amended',
    'The goods have not left, so units can be cancelled; `success` is false if they were shipped.',
    sagaReply(refusalData.nullable()).extend({ cancellationId: z.string() }),
  ),
  'delivery-status': fact(
    'delivery-status',
    'Every change of the deliveries of an order, in one sequence.',
    z.object({
      deliveryId: z.string(),
      orderId: z.string(),
      /** Left out for the one delivery of an order of an earlier release. */
      parcelId: z.string().optional(),
      buyerId: z.string(),
      sellerIds: z.array(z.string()),
      status: deliveryStatus,
      trackingNumber: z.string().nullable(),
      note: z.string().nullable(),
      at: instant,
      /** The cancellation of units that delivery accepts with this change: before any later departure. */
      cancellationId: z.string().optional(),
    }),
  ),
} as const;
