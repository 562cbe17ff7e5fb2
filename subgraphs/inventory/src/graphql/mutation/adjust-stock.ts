import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, lines, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
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
const refusals = [ValidationFailed, NotFound, BelowReserved, IdempotencyKeyReused] as const;

export const adjustStock: MutationResolvers['adjustStock'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, logger } = context;
    const actor = signedIn(viewer);
    const command = valid(request, args);
    const { product, replayed } = await transact((work) =>
      usecase.adjustStock(work, actor, command),
    );
    const { productId, delta, reason } = command;
    if (!replayed) logger.info({ by: actor.id, productId, delta, reason }, 'adjustStock');
    return product;
  });
