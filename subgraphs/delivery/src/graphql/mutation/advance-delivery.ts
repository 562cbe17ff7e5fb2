import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, text, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { deliveryStatus } from '@souk/schema/events/delivery';
import { z } from 'zod';
import { IllegalDeliveryTransition } from '../../domain/refusals.ts';
import { advanceDelivery as advance } from '../../usecases/advance-delivery.ts';
import { changeDelivery } from '../change-delivery.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  id,
  status: deliveryStatus,
  note: text(500).nullish(),
  idempotencyKey: key,
});
const refusals = [
  ValidationFailed,
  NotFound,
  IllegalDeliveryTransition,
  IdempotencyKeyReused,
] as const;

export const advanceDelivery: MutationResolvers['advanceDelivery'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const input = valid(request, args);
    const { status, note = null } = input;
    return changeDelivery(context, {
      operation: 'advanceDelivery',
      input,
      may: ({ scopes }) => scopes.includes('delivery:write'),
      change: (work, delivery) => advance(work, delivery, { status, note }),
    });
  });
