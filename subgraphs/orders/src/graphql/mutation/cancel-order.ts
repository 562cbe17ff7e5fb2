import { mutation } from '@souk/platform/graphql/mutation';
import { id, key, lines } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
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
  NotFound,
  IllegalTransition,
  RequestInProgress,
  SeveralParcels,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const cancelOrder: MutationResolvers['cancelOrder'] = mutation({
  payload: 'CancelOrderPayload',
  request,
  refusals,
  run: async ({ actor, command }, { transact, retryPolicy, outcomeOf }) => {
    const { order, replayed } = await transact((work) =>
      usecase.cancelOrder(work, actor, command, retryPolicy),
    );
    return { order: usecase.assertCancelled(await outcomeOf(order)), replayed };
  },
  deprecated: { answer: ({ order }) => order },
});
