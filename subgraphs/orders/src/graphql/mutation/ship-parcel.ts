import { mutation } from '@souk/platform/graphql/mutation';
import { id, key, text } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import {
  IllegalParcelTransition,
  IllegalTransition,
  RequestInProgress,
} from '../../domain/refusals.ts';
import * as usecase from '../../usecases/ship-parcel.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  parcelId: id,
  trackingNumber: text(100).nullish(),
  expectedVersion: z.int().nullish(),
  idempotencyKey: key,
});
const refusals = [
  NotFound,
  IllegalTransition,
  IllegalParcelTransition,
  RequestInProgress,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const shipParcel: MutationResolvers['shipParcel'] = mutation({
  payload: 'ShipParcelPayload',
  request,
  refusals,
  run: async ({ actor, command }, { transact }) => {
    const { order, replayed } = await transact((work) => usecase.shipParcel(work, actor, command));
    return { parcel: { order, parcel: order.parcel(command.parcelId) }, replayed };
  },
});
