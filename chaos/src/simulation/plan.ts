import type { Random } from '@souk/platform/testing/random';
import type { CardChoice } from './card-provider.ts';

/** Statuses of an order up to CONFIRMED. */
export const milestones = [
  'NEW',
  'PROCESSING',
  'PAID',
  'ITEMS_RESERVED',
  'DELIVERY_BOOKED',
  'CONFIRMED',
] as const;

/** An order and what its actors do with it later. Buyers, products and slots are indexes. */
export type PlannedOrder = {
  /** Stays the same when the shrinker removes other orders. */
  readonly number: number;
  readonly buyer: number;
  readonly cart: readonly { readonly product: number; readonly quantity: number }[];
  readonly checksStock: boolean;
  /** Null takes the first free slot. */
  readonly slot: number | null;
  /** How often the buyer cancels, and the earliest status at which. */
  readonly cancels: number;
  readonly cancelsFrom: (typeof milestones)[number];
  /** The units that the buyer cancels once the order is confirmed; null for none. */
  readonly returns: { readonly product: number; readonly quantity: number } | null;
  /** Null pays from the account. */
  readonly card: CardPlan | null;
  /** Who reports the shipment; null when nobody does. */
  readonly shippedBy: 'SELLER' | 'COURIER' | null;
  /** True when they also report the delivery. */
  readonly arrives: boolean;
};

/** What the holder of the card does, and how many refunds the provider refuses first. */
type CardPlan = { readonly choice: CardChoice; readonly refundRefusals: number };

/** Initial state of a shop, and its orders. Money is in minor units. */
export type Plan = {
  readonly prices: readonly number[];
  readonly stock: readonly number[];
  readonly balances: readonly number[];
  /** Capacity of each slot. */
  readonly slots: readonly number[];
  readonly orders: readonly PlannedOrder[];
};

/** Generates a small shop that often runs short of something. */
export function randomPlan(random: Random): Plan {
  const { between, pick } = random;
  const list = <Item>(least: number, most: number, one: (index: number) => Item) =>
    Array.from({ length: between(least, most) }, (_, index) => one(index));
  const prices = list(1, 3, () => between(1, 9) * 100);
  const balances = list(1, 2, () => pick([0, 5_000, 50_000, 50_000, 50_000, 50_000, 50_000]));
  const slots = list(1, 2, () => pick([0, 1, 1, 2, 9, 9, 9, 9]));
  const cartOf = () =>
    prices.flatMap((_, product) =>
      product === 0 || between(0, 1) === 1 ? [{ product, quantity: between(1, 3) }] : [],
    );
  const returnsOf = () => ({
    product: between(0, prices.length - 1),
    quantity: between(1, 3),
  });
  const order = (number: number): PlannedOrder => ({
    number,
    buyer: between(0, balances.length - 1),
    cart: cartOf(),
    checksStock: between(0, 4) === 0,
    slot: between(0, 4) === 0 ? between(0, slots.length - 1) : null,
    cancels: pick([0, 0, 0, 1, 1, 2]),
    cancelsFrom: pick([...milestones, 'CONFIRMED', 'CONFIRMED'] as const),
    returns: between(0, 2) === 0 ? returnsOf() : null,
    card: null,
    shippedBy: pick([null, 'SELLER', 'COURIER', 'COURIER']),
    arrives: between(0, 1) === 1,
  });
  const stock = prices.map(() => pick([1, 3, 6, 20, 20, 20, 20]));
  return { prices, stock, balances, slots, orders: list(1, 4, order) };
}

/** The plan with orders that are paid by card: two of three. */
export function withCards(plan: Plan, { between, pick }: Random): Plan {
  const choices = [
    'approve',
    'approve',
    'approve',
    'approve',
    'decline',
    'refuse-capture',
    'leave',
  ];
  const card = () => ({
    choice: pick(choices) as CardChoice,
    refundRefusals: pick([0, 0, 1, 2]),
  });
  const orders = plan.orders.map((order) => {
    return { ...order, card: between(0, 2) > 0 ? card() : null };
  });
  return { ...plan, orders };
}

/** Price of an order, computed independently of the shop's code. */
export function costOf({ prices }: Plan, { cart }: PlannedOrder): number {
  return cart.reduce((sum, { product, quantity }) => sum + (prices[product] ?? 0) * quantity, 0);
}

/** Names of an order, a buyer and a product in the log. */
export const orderName = (order: number): string => String.fromCharCode(65 + order);
export const buyerName = (buyer: number): string => ['ann', 'bob'][buyer] ?? '';
/** The seller of a product: orders of the first two products have two sellers. */
export const sellerName = (product: number): string => (product === 1 ? 'sue' : 'sam');
export const productName = (product: number): string => ['tea', 'cup', 'jar'][product] ?? '';
