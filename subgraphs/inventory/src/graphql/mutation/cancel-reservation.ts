import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { ManagedByCheckout } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/cancel-reservation.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, idempotencyKey: key });
const refusals = [ValidationFailed, ManagedByCheckout, IdempotencyKeyReused] as const;

export const cancelReservation: MutationResolvers['cancelReservation'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact } = context;
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.cancelReservation(work, actor, command));
  });
