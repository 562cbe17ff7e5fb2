import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, lines, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
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
  ValidationFailed,
  NotFound,
  IllegalTransition,
  IllegalParcelTransition,
  NothingToCancel,
  RequestInProgress,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const cancelParcel: MutationResolvers['cancelParcel'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, read, retryPolicy, outcomeOf } = context;
    const actor = signedIn(viewer);
    const command = valid(request, args.input);
    const { order, replayed } = await transact((work) =>
      usecase.cancelParcel(work, actor, command, retryPolicy),
    );
    const settled = await outcomeOf(order);
    await usecase.assertUnitsCancelled(read, settled, command.parcelId);
    const parcel = { order: settled, parcel: settled.parcel(command.parcelId) };
    return { __typename: 'CancelParcelPayload', parcel, replayed } as const;
  });
