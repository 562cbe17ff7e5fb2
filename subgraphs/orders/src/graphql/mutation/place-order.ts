import { forbidden, unauthenticated } from '@souk/auth/errors';
import type { Viewer } from '@souk/auth/viewer';
import { orRefusal } from '@souk/platform/graphql/graphql';
import { moneyInput } from '@souk/platform/graphql/money-input';
import { address, id, key, text, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { hashOf, IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { DuplicateOrder } from '../../domain/duplicate-order.ts';
import {
  OutOfStock,
  PriceChanged,
  RequestInProgress,
  UnknownProduct,
  UnknownUser,
} from '../../domain/refusals.ts';
import { type Placing, placeOrder as place } from '../../usecases/place-order.ts';
import type { Context } from '../context.ts';
import { patiently } from '../patiently.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [
  ValidationFailed,
  UnknownUser,
  UnknownProduct,
  PriceChanged,
  OutOfStock,
  DuplicateOrder,
  IdempotencyKeyReused,
  RequestInProgress,
] as const;

export const placeOrder: MutationResolvers['placeOrder'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, placed } = context;
    if (!viewer) throw unauthenticated();
    const settle = args.wait === 'SETTLED';
    const command = commandOf(args, viewer, context, settle);
    const { order, replayed } = await patiently(context, (work) => place(work, command));
    placed.notify();
    const __typename = replayed ? 'OrderReplayed' : 'OrderPlaced';
    return { __typename, order: settle ? await context.settled(order) : order } as const;
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
    items: z.array(item).min(1).max(100),
    shippingAddress: address.nullish(),
    deliverySlotId: id.nullish(),
    deliveryWish: z.date().nullish(),
    description: text(500).nullish(),
    expectedTotal: money,
    allowDuplicate: z.boolean().nullish(),
  });
  return z.object({
    input: input.refine(eachOnce, { path: ['items'], error: 'Each product once.' }),
    idempotencyKey: key,
  });
}

/** Two lines of one product would be two questions to the stock. */
function eachOnce({ items }: { items: { productId: string }[] }): boolean {
  return new Set(items.map(({ productId }) => productId)).size === items.length;
}

function commandOf(
  args: { input: unknown; idempotencyKey: unknown },
  viewer: Viewer,
  { currency, terms }: Context,
  settle: boolean,
): Placing {
  const { input, idempotencyKey } = valid(requestIn(currency), args);
  const buyerId = input.buyerId ?? viewer.id;
  const mayActForOthers = viewer.scopes.includes('orders:admin');
  if (buyerId !== viewer.id && !mayActForOthers) throw forbidden();
  return {
    callerId: viewer.id,
    buyerId,
    idempotencyKey,
    requestHash: hashOf(args.input),
    items: input.items.map((item) => ({
      ...item,
      expectedUnitPrice: item.expectedUnitPrice ?? null,
    })),
    address: input.shippingAddress ?? null,
    slotId: input.deliverySlotId ?? null,
    wishedAt: input.deliveryWish ?? null,
    description: input.description ?? null,
    expectedTotal: input.expectedTotal ?? null,
    allowDuplicate: input.allowDuplicate ?? false,
    similarWindowS: terms.similarWindowS,
    lookAtStock: !settle,
  };
}
