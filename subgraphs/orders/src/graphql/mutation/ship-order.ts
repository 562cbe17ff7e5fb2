import { mutation } from '@souk/platform/graphql/mutation';
import { id, key, text } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
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
  NotFound,
  IllegalTransition,
  RequestInProgress,
  SeveralParcels,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const shipOrder: MutationResolvers['shipOrder'] = mutation({
  payload: 'ShipOrderPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.shipOrder(work, actor, command)),
  deprecated: { answer: ({ order }) => order },
});
