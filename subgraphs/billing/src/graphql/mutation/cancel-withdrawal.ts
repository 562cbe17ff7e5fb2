import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { ManagedByCheckout } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/cancel-withdrawal.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ transactionId: z.string(), idempotencyKey: key });
const refusals = [ManagedByCheckout, NotFound, IdempotencyKeyReused] as const;

export const cancelWithdrawal: MutationResolvers['cancelWithdrawal'] = mutation({
  payload: 'CancelWithdrawalPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.cancelWithdrawal(work, actor, command)),
  deprecated: { answer: ({ result }) => result },
});
