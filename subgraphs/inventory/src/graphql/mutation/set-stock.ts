import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
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
const refusals = [
  ValidationFailed,
  NotFound,
  VersionConflict,
  BelowReserved,
  IdempotencyKeyReused,
] as const;

export const setStock: MutationResolvers['setStock'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, currency, logger } = context;
    const actor = signedIn(viewer);
    const command = valid(request, args);
    const { product, replayed } = await transact((work) =>
      usecase.setStock(work, actor, command, currency),
    );
    const { productId, quantity, expectedTotal } = command;
    if (!replayed) logger.info({ by: actor.id, productId, quantity, expectedTotal }, 'setStock');
    return product;
  });
