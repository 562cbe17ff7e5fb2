import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
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
  ValidationFailed,
  NotFound,
  IllegalParcelTransition,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const deliverParcel: MutationResolvers['deliverParcel'] = (_, args, { viewer, transact }) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args.input);
    const { order, replayed } = await transact((work) =>
      usecase.deliverParcel(work, actor, command),
    );
    const parcel = { order, parcel: order.parcel(command.parcelId) };
    return { __typename: 'DeliverParcelPayload', parcel, replayed } as const;
  });
