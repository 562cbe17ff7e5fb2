import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, lines, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
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
const refusals = [
  ValidationFailed,
  NotFound,
  IllegalDeliveryTransition,
  IdempotencyKeyReused,
] as const;

export const advanceDelivery: MutationResolvers['advanceDelivery'] = (
  _,
  args,
  { viewer, transact },
) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.advanceDelivery(work, actor, command));
  });
