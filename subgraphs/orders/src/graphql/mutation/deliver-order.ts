import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { IllegalTransition, SeveralParcels } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/deliver-order.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, expectedVersion: z.int().nullish(), idempotencyKey: key });
const refusals = [
  ValidationFailed,
  NotFound,
  IllegalTransition,
  SeveralParcels,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const deliverOrder: MutationResolvers['deliverOrder'] = (_, args, { viewer, transact }) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.deliverOrder(work, actor, command));
  });
