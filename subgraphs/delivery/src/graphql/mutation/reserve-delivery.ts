import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, lines, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
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
const refusals = [ValidationFailed, ManagedByCheckout, IdempotencyKeyReused] as const;

export const reserveDelivery: MutationResolvers['reserveDelivery'] = (
  _,
  args,
  { viewer, transact },
) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.reserveDelivery(work, actor, command));
  });
