import { orRefusal } from '@souk/platform/graphql';
import { IdempotencyKeyReused } from '@souk/platform/idempotency';
import { id, key, ValidationFailed, valid } from '@souk/platform/validation';
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
