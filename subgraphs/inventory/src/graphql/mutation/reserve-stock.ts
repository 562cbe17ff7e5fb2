import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { ManagedByCheckout } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/reserve-stock.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const item = z.object({ productId: id, quantity: z.int().min(1).max(10_000) });
const request = z.object({
  orderId: id,
  items: z.array(item).min(1).max(100),
  idempotencyKey: key,
});
const refusals = [ValidationFailed, ManagedByCheckout, IdempotencyKeyReused] as const;

export const reserveStock: MutationResolvers['reserveStock'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact } = context;
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.reserveStock(work, actor, command));
  });
