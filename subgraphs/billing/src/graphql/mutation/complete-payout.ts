import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { MadeByProvider, PayoutFinished } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/complete-payout.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  payoutId: z.string(),
  outcome: z.enum(['PAID', 'FAILED', 'RETURNED']),
  idempotencyKey: key,
});
const refusals = [
  ValidationFailed,
  PayoutFinished,
  MadeByProvider,
  NotFound,
  IdempotencyKeyReused,
] as const;

export const completePayout: MutationResolvers['completePayout'] = (_, { input }, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact } = context;
    const actor = signedIn(viewer);
    const command = valid(request, input);
    return transact((work) => usecase.completePayout(work, actor, command));
  });
