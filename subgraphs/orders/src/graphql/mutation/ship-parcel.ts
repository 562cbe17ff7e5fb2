import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, text, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
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
  ValidationFailed,
  NotFound,
  IllegalTransition,
  IllegalParcelTransition,
  RequestInProgress,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const shipParcel: MutationResolvers['shipParcel'] = (_, args, { viewer, transact }) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args.input);
    const { order, replayed } = await transact((work) => usecase.shipParcel(work, actor, command));
    const parcel = { order, parcel: order.parcel(command.parcelId) };
    return { __typename: 'ShipParcelPayload', parcel, replayed } as const;
  });
