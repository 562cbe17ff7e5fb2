import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, text, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { IllegalTransition } from '../../domain/refusals.ts';
import { shipOrder as ship } from '../../usecases/ship-order.ts';
import { changeOrder, mayFulfil } from '../change-order.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  id,
  trackingNumber: text(100).nullish(),
  expectedVersion: z.int().nullish(),
  idempotencyKey: key,
});
const refusals = [
  ValidationFailed,
  NotFound,
  IllegalTransition,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const shipOrder: MutationResolvers['shipOrder'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const input = valid(request, args);
    return changeOrder(context, {
      operation: 'shipOrder',
      input,
      may: mayFulfil,
      change: (work, found) => ship(work, found, input.trackingNumber ?? null),
    });
  });
