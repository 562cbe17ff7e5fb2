import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { IllegalDeliveryTransition, SlotFull } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/reschedule-delivery.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, slotId: id, idempotencyKey: key });
const refusals = [
  ValidationFailed,
  NotFound,
  SlotFull,
  IllegalDeliveryTransition,
  IdempotencyKeyReused,
] as const;

export const rescheduleDelivery: MutationResolvers['rescheduleDelivery'] = (
  _,
  args,
  { viewer, transact },
) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.rescheduleDelivery(work, actor, command));
  });
