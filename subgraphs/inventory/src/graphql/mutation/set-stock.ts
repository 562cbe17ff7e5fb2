import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { BelowReserved } from '../../domain/refusals.ts';
import { totalMax } from '../../domain/stock.ts';
import * as usecase from '../../usecases/set-stock.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  productId: id,
  quantity: z.int().min(0).max(totalMax),
  expectedTotal: z.int().nullish(),
  idempotencyKey: key,
});
const refusals = [NotFound, VersionConflict, BelowReserved, IdempotencyKeyReused] as const;

export const setStock: MutationResolvers['setStock'] = mutation({
  payload: 'SetStockPayload',
  request,
  refusals,
  run: async ({ actor, command }, { transact, currency, logger }) => {
    const changed = await transact((work) => usecase.setStock(work, actor, command, currency));
    const { productId, quantity, expectedTotal } = command;
    if (!changed.replayed)
      logger.info({ by: actor.id, productId, quantity, expectedTotal }, 'setStock');
    return changed;
  },
  deprecated: { answer: ({ product }) => product },
});
