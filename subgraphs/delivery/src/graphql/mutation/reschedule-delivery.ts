import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { IllegalDeliveryTransition, SlotFull } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/reschedule-delivery.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, slotId: id, idempotencyKey: key });
const refusals = [NotFound, SlotFull, IllegalDeliveryTransition, IdempotencyKeyReused] as const;

export const rescheduleDelivery: MutationResolvers['rescheduleDelivery'] = mutation({
  payload: 'RescheduleDeliveryPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.rescheduleDelivery(work, actor, command)),
  deprecated: { answer: ({ delivery }) => delivery },
});
