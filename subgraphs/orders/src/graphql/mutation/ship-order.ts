import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, text, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { IllegalTransition, RequestInProgress, SeveralParcels } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/ship-order.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  id,
  trackingNumber: text(100).nullish(),
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

export const shipOrder: MutationResolvers['shipOrder'] = (_, args, { viewer, transact }) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.shipOrder(work, actor, command));
  });
