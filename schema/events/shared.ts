import { z } from 'zod';
import { amount } from '../contract.ts';

/** ISO 4217. */
export const currency = z.string().length(3);

/** Where goods go. What an older system does not say is empty. */
export const address = z.object({
  street: z.string(),
  city: z.string(),
  state: z.string().nullable(),
  country: z.string(),
  zipCode: z.string(),
});

export const line = z.object({ productId: z.string(), quantity: z.int().positive() });

/** Every command is about one order, whose id is its key. */
export const aboutOrder = z.object({ orderId: z.string() });

/**
 * What a participant answers to a step of the checkout: the shape that older clients know as
 * SagaStepResult. `transactionId` is what a compensation names.
 */
export function stepResult<Extra extends z.ZodType>(extra: Extra) {
  return z.object({
    orderId: z.string(),
    success: z.boolean(),
    message: z.string().nullable(),
    transactionId: z.string().nullable(),
    data: extra,
  });
}

/** Why a participant said no: the code is for machines, the message beside it for people. */
export const refusalData = z.object({ code: z.string() });

export const money = z.object({ amount, currency });
