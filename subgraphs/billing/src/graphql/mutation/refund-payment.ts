import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { NothingToRefund, ParcelRequired } from '../../domain/refusals.ts';
import { awaitRefund } from '../../usecases/await-refund.ts';
import { refund } from '../../usecases/refund.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({
    orderId: id,
    parcelId: id.nullish(),
    amount: positiveMoneyInput(currency).nullish(),
    idempotencyKey: key,
  });
const refusals = [NothingToRefund, ParcelRequired, NotFound, IdempotencyKeyReused] as const;

export const refundPayment: MutationResolvers['refundPayment'] = mutation({
  payload: 'RefundPaymentPayload',
  request: ({ openingBalance }: Context) => requestIn(openingBalance.currency),
  refusals,
  run: async ({ actor, command }, context) => {
    const { payment, replayed } = await context.transact((work) => refund(work, actor, command));
    return { payment: await awaitRefund(context, payment), replayed };
  },
});
