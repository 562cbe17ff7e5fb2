import type { Random } from '../random.ts';

/** How far an order comes, step by step. */
export const milestones = [
  'NEW',
  'PROCESSING',
  'PAID',
  'ITEMS_RESERVED',
  'DELIVERY_BOOKED',
  'CONFIRMED',
] as const;

/** What somebody orders, and what they do with it later. Buyers, products and slots go by a number. */
export type PlannedOrder = {
  /** Its own, also when others are left out. */
  readonly number: number;
  readonly buyer: number;
  readonly cart: readonly { readonly product: number; readonly quantity: number }[];
  readonly looksAtStock: boolean;
  /** Null takes the first slot with room. */
  readonly slot: number | null;
  /** How often the buyer asks for a cancel, and not before the order has come so far. */
  readonly cancels: number;
  readonly cancelsFrom: (typeof milestones)[number];
  /** Who says that the goods leave, if anybody. */
  readonly leaves: 'SELLER' | 'COURIER' | null;
  /** Whether they then say that the goods arrive. */
  readonly arrives: boolean;
};

/** A shop, and what people want of it. Money is in minor units. */
export type Plan = {
  readonly prices: readonly number[];
  readonly stock: readonly number[];
  readonly balances: readonly number[];
  /** How many places each slot has. */
  readonly slots: readonly number[];
  readonly orders: readonly PlannedOrder[];
};

/** A small shop where there is often too little of something. */
export function planBy(random: Random): Plan {
  const { between, of } = random;
  const list = <Item>(least: number, most: number, one: (index: number) => Item) =>
    Array.from({ length: between(least, most) }, (_, index) => one(index));
  const prices = list(1, 3, () => between(1, 9) * 100);
  const balances = list(1, 2, () => of([0, 5_000, 50_000, 50_000, 50_000, 50_000, 50_000]));
  const slots = list(1, 2, () => of([0, 1, 1, 2, 9, 9, 9, 9]));
  const cartOf = () =>
    prices.flatMap((_, product) =>
      product === 0 || between(0, 1) === 1 ? [{ product, quantity: between(1, 3) }] : [],
    );
  const order = (number: number): PlannedOrder => ({
    number,
    buyer: between(0, balances.length - 1),
    cart: cartOf(),
    looksAtStock: between(0, 4) === 0,
    slot: between(0, 4) === 0 ? between(0, slots.length - 1) : null,
    cancels: of([0, 0, 0, 1, 1, 2]),
    cancelsFrom: of([...milestones, 'CONFIRMED', 'CONFIRMED'] as const),
    leaves: of([null, 'SELLER', 'COURIER', 'COURIER']),
    arrives: between(0, 1) === 1,
  });
  const stock = prices.map(() => of([1, 3, 6, 20, 20, 20, 20]));
  return { prices, stock, balances, slots, orders: list(1, 4, order) };
}

/** What an order costs: the buyer's own sum, made without the shop's. */
export function costOf({ prices }: Plan, { cart }: PlannedOrder): number {
  return cart.reduce((sum, { product, quantity }) => sum + (prices[product] ?? 0) * quantity, 0);
}

/** How people call an order, a buyer and a product. */
export const orderName = (order: number): string => String.fromCharCode(65 + order);
export const buyerName = (buyer: number): string => ['ann', 'bob'][buyer] ?? '';
export const productName = (product: number): string => ['tea', 'cup', 'jar'][product] ?? '';
