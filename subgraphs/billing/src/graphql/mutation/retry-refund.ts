import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { RefundNotFailed, WrongAccountStatus } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/retry-refund.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  refundId: id,
  payTo: z.enum(['WALLET', 'CARD']),
  idempotencyKey: key,
});
const refusals = [RefundNotFailed, WrongAccountStatus, NotFound, IdempotencyKeyReused] as const;

export const retryRefund: MutationResolvers['retryRefund'] = mutation({
  payload: 'RetryRefundPayload',
  request,
  refusals,
  run: async ({ actor, command }, { transact, payments, callsQueued }) => {
    const { retried, replayed } = await transact((work) =>
      usecase.retryRefund(work, actor, command),
    );
    callsQueued.notify();
    const all = await payments.refunds.load(retried.paymentId);
    const shown = all.find(({ made }) => made.id === retried.id);
    if (!shown) throw new Error(`Refund ${retried.id} is gone.`);
    return { refund: shown, replayed };
  },
});
