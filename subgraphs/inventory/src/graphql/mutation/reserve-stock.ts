import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
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
const refusals = [ManagedByCheckout, IdempotencyKeyReused] as const;

export const reserveStock: MutationResolvers['reserveStock'] = mutation({
  payload: 'ReserveStockPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.reserveStock(work, actor, command)),
  deprecated: { answer: ({ result }) => result },
});
