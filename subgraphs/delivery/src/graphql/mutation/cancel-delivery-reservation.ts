import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { ManagedByCheckout } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/cancel-delivery-reservation.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, idempotencyKey: key });
const refusals = [ManagedByCheckout, IdempotencyKeyReused] as const;

export const cancelDeliveryReservation: MutationResolvers['cancelDeliveryReservation'] = mutation({
  payload: 'CancelDeliveryReservationPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.cancelDeliveryReservation(work, actor, command)),
  deprecated: { answer: ({ result }) => result },
});
