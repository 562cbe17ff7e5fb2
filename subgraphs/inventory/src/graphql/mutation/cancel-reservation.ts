import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SagaIsOurs } from '../../domain/refusals.ts';
import { cancelOutside } from '../../usecases/cancel-reservation.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { stepOnce } from '../step-once.ts';

const request = z.object({ id, idempotencyKey: key });
const refusals = [ValidationFailed, SagaIsOurs, IdempotencyKeyReused] as const;

export const cancelReservation: MutationResolvers['cancelReservation'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const input = valid(request, args);
    return stepOnce(context, 'cancelReservation', input, (work) => cancelOutside(work, input.id));
  });
