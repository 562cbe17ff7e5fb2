import { mutation } from '@souk/platform/graphql/mutation';
import { id, key, lines } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { ManagedByCheckout } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/reserve-delivery.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  orderId: id,
  address: lines(200),
  preferredTimeSlot: z.date().nullish(),
  idempotencyKey: key,
});
const refusals = [ManagedByCheckout, IdempotencyKeyReused] as const;

export const reserveDelivery: MutationResolvers['reserveDelivery'] = mutation({
  payload: 'ReserveDeliveryPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.reserveDelivery(work, actor, command)),
  deprecated: { answer: ({ result }) => result },
});
