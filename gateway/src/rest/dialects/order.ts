import { z } from 'zod';
import { id, instant, money, quantity, text } from '../fields.ts';
import { numberOf } from '../money.ts';

type Money = { readonly amount: string; readonly currency: string };

/** An order as the documents of all dialects select it. */
export type OrderData = {
  readonly id: string;
  readonly number: string;
  readonly buyer: { readonly id: string } | null;
  readonly status: string;
  readonly statusView: string;
  readonly description: string | null;
  readonly failure: { readonly reason: string; readonly message: string } | null;
  readonly shippingAddress: object;
  readonly items: readonly {
    readonly product: { readonly id: string };
    readonly name: string;
    readonly quantity: number;
    readonly unitPrice: Money;
    readonly createdAt: string;
  }[];
  readonly total: Money;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly version: number;
};

/** The fields of an order, with its status in the words of an older system. */
export function orderFields(profile: 'LIFECYCLE' | 'PAYMENT' | 'SAGA'): string {
  return `id number buyer { id } status statusView(profile: ${profile}) description
      failure { reason message } shippingAddress { street city state country zipCode }
      items { product { id } name quantity unitPrice { amount currency } createdAt }
      total { amount currency } createdAt updatedAt version`;
}

/** A number with two decimals, in an answer. */
export const amount = z.number().meta({ description: 'Money, with two decimals.' });

const address = z
  .object({
    street: z.string(),
    city: z.string(),
    state: z.string().nullable(),
    country: z.string(),
    zipCode: z.string(),
  })
  .meta({ id: 'Address' });

/** An order as the older systems for orders and for payments show it; they differ in the words of `status`. */
function classicOrder<const Words extends readonly [string, ...string[]]>(
  name: string,
  words: Words,
) {
  return z
    .object({
      id: z.string(),
      number: z.string(),
      userId: z.string().nullable(),
      status: z.enum(words),
      state: z.string().meta({ description: 'The stored status.' }),
      failure: z.object({ code: z.string(), message: z.string() }).nullable(),
      shippingAddress: address,
      items: z.array(
        z.object({ productId: z.string(), name: z.string(), quantity: z.int(), unitPrice: amount }),
      ),
      totalPrice: amount,
      currency: z.string(),
      createdAt: z.string(),
      updatedAt: z.string(),
      version: z.int(),
    })
    .meta({ id: name });
}

export const lifeCycleOrder = classicOrder('LifeCycleOrder', ['Created', 'Shipped', 'Delivered']);
export const paymentOrder = classicOrder('PaymentOrder', ['Created', 'Finished', 'Cancelled']);

/** An order in the form of both. */
export function classicBody(order: OrderData): object {
  const { failure, items, total, buyer } = order;
  return {
    id: order.id,
    number: order.number,
    userId: buyer?.id ?? null,
    status: order.statusView,
    state: order.status,
    failure: failure && { code: failure.reason, message: failure.message },
    shippingAddress: order.shippingAddress,
    items: items.map(({ product, name, quantity, unitPrice }) => ({
      ...{ productId: product.id, name, quantity },
      unitPrice: numberOf(unitPrice),
    })),
    totalPrice: numberOf(total),
    currency: total.currency,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
    version: order.version,
  };
}

/** The address in a request for an order. */
export const addressInput = z.object({
  street: text(200, 1),
  city: text(100, 1),
  state: text(100).nullish(),
  country: text(100, 1),
  zipCode: text(20, 1),
});

/** The items in such a request. */
export const itemsInput = z
  .array(z.object({ productId: id, quantity, unitPrice: money.nullish() }))
  .min(1)
  .max(100);

/** When the buyer wishes the delivery. */
export const wish = instant;
