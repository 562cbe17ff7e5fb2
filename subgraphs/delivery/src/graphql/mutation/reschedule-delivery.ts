import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
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
