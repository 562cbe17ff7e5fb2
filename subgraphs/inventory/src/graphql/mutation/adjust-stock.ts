import { mutation } from '@souk/platform/graphql/mutation';
import { id, key, lines } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { BelowReserved } from '../../domain/refusals.ts';
import { totalMax } from '../../domain/stock.ts';
import * as usecase from '../../usecases/adjust-stock.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  productId: id,
  delta: z.int().min(-totalMax).max(totalMax),
  reason: lines(500).nullish(),
  idempotencyKey: key,
});
const refusals = [NotFound, BelowReserved, IdempotencyKeyReused] as const;

export const adjustStock: MutationResolvers['adjustStock'] = mutation({
  payload: 'AdjustStockPayload',
  request,
  refusals,
  run: async ({ actor, command }, { transact, logger }) => {
    const changed = await transact((work) => usecase.adjustStock(work, actor, command));
    const { productId, delta, reason } = command;
    if (!changed.replayed) logger.info({ by: actor.id, productId, delta, reason }, 'adjustStock');
    return changed;
  },
  deprecated: { answer: ({ product }) => product },
});
