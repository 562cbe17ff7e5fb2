import { mutation } from '@souk/platform/graphql/mutation';
import { id, key, lines } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { deliveryStatus } from '@souk/schema/events/delivery';
import { z } from 'zod';
import { IllegalDeliveryTransition } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/advance-delivery.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  id,
  status: deliveryStatus,
  note: lines(500).nullish(),
  idempotencyKey: key,
});
const refusals = [NotFound, IllegalDeliveryTransition, IdempotencyKeyReused] as const;

export const advanceDelivery: MutationResolvers['advanceDelivery'] = mutation({
  payload: 'AdvanceDeliveryPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.advanceDelivery(work, actor, command)),
  deprecated: { answer: ({ delivery }) => delivery },
});
