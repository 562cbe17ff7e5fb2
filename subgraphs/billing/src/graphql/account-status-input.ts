import { key } from '@souk/platform/graphql/validation';
import { z } from 'zod';

/** Bounds of the input of the mutations that change the status of an account. */
export const accountStatusInput = z.object({
  accountId: z.string(),
  expectedVersion: z.int().nullish(),
  idempotencyKey: key,
});
