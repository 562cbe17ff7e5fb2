import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { IllegalTransition } from '../../domain/refusals.ts';
import { deliverOrder as deliver } from '../../usecases/deliver-order.ts';
import { changeOrder, mayFulfil } from '../change-order.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, expectedVersion: z.int().nullish(), idempotencyKey: key });
const refusals = [
  ValidationFailed,
  NotFound,
  IllegalTransition,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const deliverOrder: MutationResolvers['deliverOrder'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const input = valid(request, args);
    return changeOrder(context, {
      operation: 'deliverOrder',
      input,
      may: mayFulfil,
      change: deliver,
    });
  });
