import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { BelowReserved } from '../../domain/refusals.ts';
import { totalMax } from '../../domain/stock.ts';
import { setStock as set } from '../../usecases/set-stock.ts';
import { changeStock } from '../change-stock.ts';
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
    const { currency } = context;
    const input = valid(request, args);
    const { productId, quantity: total, expectedTotal = null } = input;
    return changeStock(context, {
      operation: 'setStock',
      input,
      change: (work, editor) => set(work, editor, { productId, total, expectedTotal, currency }),
    });
  });
