import { moneyInput } from '@souk/platform/graphql/money-input';
import { mutation } from '@souk/platform/graphql/mutation';
import { address, exactlyOneOf, id, key, lines } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { hashOf, IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { CartOrdered } from '../../domain/cart-ordered.ts';
import { DuplicateOrder } from '../../domain/duplicate-order.ts';
import {
  OutOfStock,
  PriceChanged,
  RequestInProgress,
  UnknownProduct,
  UnknownUser,
} from '../../domain/refusals.ts';
import { isEachProductOnce } from '../../domain/units.ts';
import * as usecase from '../../usecases/place-order.ts';
import { retryWhileUnknown } from '../../usecases/retry-while-unknown.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [
  UnknownUser,
  UnknownProduct,
  PriceChanged,
  OutOfStock,
  DuplicateOrder,
  NotFound,
  CartOrdered,
  IdempotencyKeyReused,
  RequestInProgress,
] as const;

export const placeOrder: MutationResolvers['placeOrder'] = mutation({
  payload: 'PlaceOrderPayload',
  request: ({ currency }: Context) => requestIn(currency),
  refusals,
  run: async ({ actor, command, given }, context) => {
    const settled = command.wait === 'SETTLED';
    const placement = { ...commandOf(command, given, context), checkStock: !settled };
    const placing = { ...context, transact: context.transactPlacing };
    const { order, replayed } = await retryWhileUnknown(placing, (work) =>
      usecase.placeOrder(work, actor, placement),
    );
    return { order: settled ? await context.outcomeOf(order) : order, replayed };
  },
  deprecated: {
    besideInput: ['idempotencyKey', 'wait'],
    answer: ({ order, replayed }) =>
      ({ __typename: replayed ? 'OrderReplayed' : 'OrderPlaced', order }) as const,
  },
});

function requestIn(currency: string) {
  const money = moneyInput(currency).nullish();
  const item = z.object({
    productId: id,
    quantity: z.int().min(1).max(10_000),
    expectedUnitPrice: money,
  });
  return z
    .object({
      buyerId: id.nullish(),
      cartId: id.nullish(),
      items: z.array(item).min(1).max(100).nullish(),
      shippingAddress: address.nullish(),
      deliverySlotId: id.nullish(),
      deliveryWish: z.date().nullish(),
      description: lines(500).nullish(),
      expectedTotal: money,
      allowDuplicate: z.boolean().nullish(),
      payWith: z.enum(['WALLET', 'CARD']).nullish(),
      wait: z.enum(['ACCEPTED', 'SETTLED']).nullish(),
      idempotencyKey: key.nullish(),
    })
    .refine(...exactlyOneOf('items', 'cartId'))
    .refine(({ items }) => isEachProductOnce(items ?? []), {
      path: ['items'],
      error: 'Name each product once.',
    })
    .refine(hasKey, { path: ['idempotencyKey'], error: 'Give a key, or order a cart.' });
}

/** The version of a cart is a key by itself: a cart is ordered once. */
function hasKey(input: { readonly cartId?: unknown; readonly idempotencyKey?: unknown }) {
  return Boolean(input.cartId ?? input.idempotencyKey);
}

function commandOf(
  input: z.output<ReturnType<typeof requestIn>>,
  { idempotencyKey: _, wait: __, ...hashed }: Readonly<Record<string, unknown>>,
  { similarWindowS }: Context,
): Omit<usecase.PlaceOrder, 'checkStock'> {
  return {
    buyerId: input.buyerId ?? null,
    cartId: input.cartId ?? null,
    idempotencyKey: input.idempotencyKey ?? null,
    requestHash: hashOf(hashed),
    items: (input.items ?? []).map((item) => ({
      ...item,
      expectedUnitPrice: item.expectedUnitPrice ?? null,
    })),
    address: input.shippingAddress ?? null,
    slotId: input.deliverySlotId ?? null,
    wishedAt: input.deliveryWish ?? null,
    description: input.description ?? null,
    expectedTotal: input.expectedTotal ?? null,
    allowDuplicate: input.allowDuplicate ?? false,
    payWith: input.payWith ?? 'WALLET',
    similarWindowS,
  };
}
