import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SagaIsOurs } from '../../domain/refusals.ts';
import { cancelReservation } from '../../usecases/cancel-reservation.ts';
import { sagaStep } from '../saga-step.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, idempotencyKey: key });
const refusals = [ValidationFailed, SagaIsOurs, IdempotencyKeyReused] as const;

export const cancelDeliveryReservation: MutationResolvers['cancelDeliveryReservation'] = (
  _,
  args,
  context,
) =>
  orRefusal(refusals, async () => {
    const input = valid(request, args);
    return sagaStep(context, {
      operation: 'cancelDeliveryReservation',
      input,
      run: (work) => cancelReservation(work, input.id),
    });
  });
