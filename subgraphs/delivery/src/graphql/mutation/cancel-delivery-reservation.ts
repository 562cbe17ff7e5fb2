import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { ManagedByCheckout } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/cancel-delivery-reservation.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, idempotencyKey: key });
const refusals = [ValidationFailed, ManagedByCheckout, IdempotencyKeyReused] as const;

export const cancelDeliveryReservation: MutationResolvers['cancelDeliveryReservation'] = (
  _,
  args,
  { viewer, transact },
) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.cancelDeliveryReservation(work, actor, command));
  });
