import { z } from 'zod';
import { amount, commandsOn, fact, instant } from '../contract.ts';
import { aboutOrder, currency, line, refusalData, stepResult } from './shared.ts';

const command = commandsOn('inventory-commands');

/** What inventory can be told to do, by the checkout of an order. */
export const inventoryCommands = {
  'reserve-stock': command(
    'Keep all lines aside, or none.',
    aboutOrder.extend({ buyerId: z.string(), items: z.array(line) }),
  ),
  'release-stock': command(
    'Give back what is kept; a reservation that comes later is refused.',
    aboutOrder.extend({ expired: z.boolean() }),
  ),
  'commit-stock': command('The order is confirmed: the promise is final.', aboutOrder),
} as const;

const none = z.null();

/** What inventory tells the rest of the shop. */
export const inventoryFacts = {
  'stock-reserved': fact('stock-reserved', 'All lines are kept aside.', stepResult(none)),
  'stock-refused': fact(
    'stock-refused',
    'Not one line is kept aside.',
    stepResult(refusalData.extend({ productIds: z.array(z.string()) })),
  ),
  'stock-committed': fact('stock-committed', 'The promise is final.', stepResult(none)),
  'stock-released': fact('stock-released', 'Nothing is kept aside any more.', stepResult(none)),
  'stock-changed': fact(
    'stock-changed',
    'The stock of one product after a change.',
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
    'A product as it is now: what others keep as their copy.',
    z.object({
      productId: z.string(),
      sku: z.string(),
      name: z.string(),
      price: amount,
      currency,
      sellerId: z.string(),
      status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']),
      at: instant,
    }),
  ),
} as const;

// From outside, hence bounded: PostgreSQL refuses NUL, and its integers end at 2^31.
const foreignText = z.string().regex(/^[^\0]{1,200}$/);

/** A sale made elsewhere: what a till or a shell puts on `order-placed`, without key or headers. */
export const foreignOrderPlaced = fact(
  'order-placed',
  'A sale made elsewhere.',
  z.object({
    orderId: foreignText,
    items: z
      .array(
        z.object({
          productId: foreignText,
          quantity: z.int32().min(1),
          price: amount.optional(),
        }),
      )
      .min(1)
      .max(1000),
    totalPrice: amount.optional(),
  }),
);
