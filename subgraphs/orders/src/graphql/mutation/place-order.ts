import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { moneyInput } from '@souk/platform/graphql/money-input';
import { address, exactlyOneOf, id, key, lines, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
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
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [
  ValidationFailed,
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

export const placeOrder: MutationResolvers['placeOrder'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(context.viewer);
    const settled = args.wait === 'SETTLED';
    const command = { ...commandOf(args, context), checkStock: !settled };
    const placing = { ...context, transact: context.transactPlacing };
    const { order, replayed } = await retryWhileUnknown(placing, (work) =>
      usecase.placeOrder(work, actor, command),
    );
    const __typename = replayed ? 'OrderReplayed' : 'OrderPlaced';
    return { __typename, order: settled ? await context.outcomeOf(order) : order } as const;
  });

function requestIn(currency: string) {
  const money = moneyInput(currency).nullish();
  const item = z.object({
    productId: id,
    quantity: z.int().min(1).max(10_000),
    expectedUnitPrice: money,
  });
  const input = z.object({
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
  });
  return z
    .object({
      input: input
        .refine(...exactlyOneOf('items', 'cartId'))
        .refine(({ items }) => isEachProductOnce(items ?? []), {
          path: ['items'],
          error: 'Name each product once.',
        }),
      idempotencyKey: key.nullish(),
    })
    .refine(hasKey, { path: ['idempotencyKey'], error: 'Give a key, or order a cart.' });
}

/** The version of a cart is a key by itself: a cart is ordered once. */
function hasKey({
  input,
  idempotencyKey,
}: {
  input: { cartId?: unknown };
  idempotencyKey?: unknown;
}) {
  return Boolean(input.cartId ?? idempotencyKey);
}

function commandOf(
  args: { input: unknown; idempotencyKey?: unknown },
  { currency, similarWindowS }: { currency: string; similarWindowS: number },
): Omit<usecase.PlaceOrder, 'checkStock'> {
  const { input, idempotencyKey } = valid(requestIn(currency), args);
  return {
    buyerId: input.buyerId ?? null,
    cartId: input.cartId ?? null,
    idempotencyKey: idempotencyKey ?? null,
    requestHash: hashOf(args.input),
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
