import { orRefusal } from '@souk/platform/graphql';
import { IdempotencyKeyReused } from '@souk/platform/idempotency';
import { NotFound } from '@souk/platform/refusals';
import { id, key, ValidationFailed, valid } from '@souk/platform/validation';
import { z } from 'zod';
import { IllegalDeliveryTransition, SlotFull } from '../../domain/refusals.ts';
import { rescheduleDelivery as reschedule } from '../../usecases/reschedule-delivery.ts';
import { changeDelivery } from '../change-delivery.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, slotId: id, idempotencyKey: key });
const refusals = [
  ValidationFailed,
  NotFound,
  SlotFull,
  IllegalDeliveryTransition,
  IdempotencyKeyReused,
] as const;

export const rescheduleDelivery: MutationResolvers['rescheduleDelivery'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const input = valid(request, args);
    return changeDelivery(context, {
      operation: 'rescheduleDelivery',
      input,
      may: (viewer, { buyerId }) => buyerId === viewer.id || viewer.scopes.includes('orders:admin'),
      change: (work, delivery) => reschedule(work, delivery, input.slotId),
    });
  });
