import { key, valid } from '@souk/platform/graphql/validation';
import { z } from 'zod';

const request = z.object({
  accountId: z.string(),
  expectedVersion: z.int().nullish(),
  idempotencyKey: key,
});

/** Reads the input of the mutations that change the status of an account. Throws ValidationFailed. */
export function accountStatusInput(input: unknown): z.output<typeof request> {
  return valid(request, input);
}
