import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { IllegalParcelTransition } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/deliver-parcel.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  parcelId: id,
  expectedVersion: z.int().nullish(),
  idempotencyKey: key,
});
const refusals = [
  NotFound,
  IllegalParcelTransition,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const deliverParcel: MutationResolvers['deliverParcel'] = mutation({
  payload: 'DeliverParcelPayload',
  request,
  refusals,
  run: async ({ actor, command }, { transact }) => {
    const { order, replayed } = await transact((work) =>
      usecase.deliverParcel(work, actor, command),
    );
    return { parcel: { order, parcel: order.parcel(command.parcelId) }, replayed };
  },
});
