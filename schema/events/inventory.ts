import { z } from 'zod';
import { amount, commandsOn, fact, instant } from '../contract.ts';
import { currency, orderCommand, orderLine, refusalData, sagaReply } from './shared.ts';

const command = commandsOn('inventory-commands');

/** The commands that inventory accepts from the checkout of an order. */
export const inventoryCommands = {
  'reserve-stock': command(
    'Reserve all lines, or none. A line with a price is refused when the product has another one.',
    orderCommand.extend({
      buyerId: z.string(),
      items: z.array(orderLine.extend({ price: amount.optional() })).min(1),
    }),
  ),
  'release-stock': command(
    'Release what is left of the reservation, and refuse a reservation that arrives later. With `lines`: release these units, once for each `cancellationId`.',
    orderCommand.extend({
      expired: z.boolean(),
      cancellationId: z.string().optional(),
      lines: z.array(orderLine).optional(),
    }),
  ),
  'commit-stock': command('The order is confirmed: make the reservation final.', orderCommand),
} as const;

const none = z.null();

/** The events that inventory publishes. */
export const inventoryFacts = {
  'stock-reserved': fact('stock-reserved', 'All lines are reserved.', sagaReply(none)),
  'stock-refused': fact(
    'stock-refused',
    'The reservation was refused; no line is reserved.',
    sagaReply(refusalData.extend({ productIds: z.array(z.string()) })),
  ),
  'stock-committed': fact('stock-committed', 'The reservation is final.', sagaReply(none)),
  'stock-released': fact(
    'stock-released',
    'The reservation, or the units of a cancellation, is released. `success` is false if goods were already shipped.',
    sagaReply(refusalData.nullable()).extend({ cancellationId: z.string().optional() }),
  ),
  'stock-changed': fact(
    'stock-changed',
    'The stock of a product after a change.',
    z.object({
      productId: z.string(),
      total: z.int(),
      reserved: z.int(),
      available: z.int(),
      at: instant,
    }),
  ),
  'product-changed': fact(
    'product-changed',
    'The state of a product after a change, of which other services keep a copy.',
    z.object({
      productId: z.string(),
      sku: z.string(),
      name: z.string(),
      price: amount,
      currency,
      sellerId: z.string(),
      status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']),
      at: instant,
      /** The id of the first category; left out without one, and by an earlier release. */
      categoryId: z.string().optional(),
    }),
  ),
} as const;

// Bounded, as it comes from external systems: PostgreSQL rejects NUL, and integers from 2^31.
const externalText = z.string().regex(/^[^\0]{1,200}$/);

/** A POS sale: an external system puts it on `order-placed`, without key or headers. */
export const externalOrderPlaced = fact(
  'order-placed',
  'A POS sale.',
  z.object({
    orderId: externalText,
    items: z
      .array(
        z.object({
          productId: externalText,
          quantity: z.int32().min(1),
          price: amount.optional(),
        }),
      )
      .min(1)
      .max(1000),
    totalPrice: amount.optional(),
  }),
);
