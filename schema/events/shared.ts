import { z } from 'zod';
import { amount } from '../contract.ts';

/** ISO 4217. */
export const currency = z.string().length(3);

/** A delivery address. Parts that an older system does not have are empty. */
export const address = z.object({
  street: z.string(),
  city: z.string(),
  state: z.string().nullable(),
  country: z.string(),
  zipCode: z.string(),
  recipient: z.string().nullable().exactOptional(),
  telephone: z.string().nullable().exactOptional(),
  company: z.string().nullable().exactOptional(),
});

export const orderLine = z.object({ productId: z.string(), quantity: z.int().positive() });

/** The fields of every command: the id of its order, which is also the record key. */
export const orderCommand = z.object({ orderId: z.string() });

/**
 * A participant's reply to a checkout step, in the format that older clients know as SagaStepResult.
 * A compensation refers to `transactionId`.
 */
export function sagaReply<Extra extends z.ZodType>(extra: Extra) {
  return z.object({
    orderId: z.string(),
    success: z.boolean(),
    message: z.string().nullable(),
    transactionId: z.string().nullable(),
    data: extra,
  });
}

/** Why a participant refused a step: a code for programs, beside the message for users. */
export const refusalData = z.object({ code: z.string() });

export const money = z.object({ amount, currency });
