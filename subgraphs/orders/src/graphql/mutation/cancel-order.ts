import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, lines, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { IllegalTransition, RequestInProgress, SeveralParcels } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/cancel-order.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  id,
  reason: lines(500).nullish(),
  expectedVersion: z.int().nullish(),
  idempotencyKey: key,
});
const refusals = [
  ValidationFailed,
  NotFound,
  IllegalTransition,
  RequestInProgress,
  SeveralParcels,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const cancelOrder: MutationResolvers['cancelOrder'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, retryPolicy, outcomeOf } = context;
    const actor = signedIn(viewer);
    const command = valid(request, args);
    const order = await transact((work) => usecase.cancelOrder(work, actor, command, retryPolicy));
    return usecase.assertCancelled(await outcomeOf(order));
  });
