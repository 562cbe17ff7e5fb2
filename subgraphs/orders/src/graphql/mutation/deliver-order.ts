import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { IllegalTransition, SeveralParcels } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/deliver-order.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, expectedVersion: z.int().nullish(), idempotencyKey: key });
const refusals = [
  NotFound,
  IllegalTransition,
  SeveralParcels,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const deliverOrder: MutationResolvers['deliverOrder'] = mutation({
  payload: 'DeliverOrderPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.deliverOrder(work, actor, command)),
  deprecated: { answer: ({ order }) => order },
});
