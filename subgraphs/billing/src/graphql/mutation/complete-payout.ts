import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
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
const refusals = [PayoutFinished, MadeByProvider, NotFound, IdempotencyKeyReused] as const;

export const completePayout: MutationResolvers['completePayout'] = mutation({
  payload: 'CompletePayoutPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.completePayout(work, actor, command)),
});
