import { mutation } from '@souk/platform/graphql/mutation';
import { id, key, lines } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import {
  IllegalParcelTransition,
  IllegalTransition,
  NothingToCancel,
  RequestInProgress,
} from '../../domain/refusals.ts';
import { isEachProductOnce } from '../../domain/units.ts';
import * as usecase from '../../usecases/cancel-parcel.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const units = z.object({ productId: id, quantity: z.int().min(1).max(10_000) });
const request = z.object({
  parcelId: id,
  lines: z
    .array(units)
    .min(1)
    .max(100)
    .refine(isEachProductOnce, { error: 'Name each product once.' })
    .nullish(),
  reason: lines(500).nullish(),
  expectedVersion: z.int().nullish(),
  idempotencyKey: key,
});
const refusals = [
  NotFound,
  IllegalTransition,
  IllegalParcelTransition,
  NothingToCancel,
  RequestInProgress,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const cancelParcel: MutationResolvers['cancelParcel'] = mutation({
  payload: 'CancelParcelPayload',
  request,
  refusals,
  run: async ({ actor, command }, { transact, read, retryPolicy, outcomeOf }) => {
    const { order, replayed } = await transact((work) =>
      usecase.cancelParcel(work, actor, command, retryPolicy),
    );
    const settled = await outcomeOf(order);
    await usecase.assertUnitsCancelled(read, settled, command.parcelId);
    const parcel = { order: settled, parcel: settled.parcel(command.parcelId) };
    return { parcel, replayed };
  },
});
