import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, text, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SagaIsOurs } from '../../domain/refusals.ts';
import { reserveDelivery as reserve } from '../../usecases/reserve-delivery.ts';
import { sagaStep } from '../saga-step.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  orderId: id,
  address: text(200),
  preferredTimeSlot: z.date().nullish(),
  idempotencyKey: key,
});
const refusals = [ValidationFailed, SagaIsOurs, IdempotencyKeyReused] as const;

export const reserveDelivery: MutationResolvers['reserveDelivery'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const input = valid(request, args);
    const { orderId, address, preferredTimeSlot: wishedAt = null } = input;
    return sagaStep(context, {
      operation: 'reserveDelivery',
      input,
      run: (work) => reserve(work, { orderId, address: inOneLine(address), wishedAt }),
    });
  });

function inOneLine(street: string) {
  return { street, city: '', state: null, country: '', zipCode: '' };
}
