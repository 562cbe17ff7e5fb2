import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { isEachProductOnce } from '../../domain/refund-lines.ts';
import { NothingToRefund, ParcelRequired, TooManyUnits } from '../../domain/refusals.ts';
import { awaitRefund } from '../../usecases/await-refund.ts';
import { refund } from '../../usecases/refund.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const units = z.object({ productId: id, quantity: z.int().min(1).max(10_000) });
const requestIn = (currency: string) =>
  z.object({
    orderId: id,
    parcelId: id.nullish(),
    amount: positiveMoneyInput(currency).nullish(),
    lines: z
      .array(units)
      .min(1)
      .max(100)
      .refine(isEachProductOnce, { error: 'Name each product once.' })
      .nullish(),
    idempotencyKey: key,
  });
const refusals = [
  NothingToRefund,
  TooManyUnits,
  ParcelRequired,
  NotFound,
  IdempotencyKeyReused,
] as const;

export const refundPayment: MutationResolvers['refundPayment'] = mutation({
  payload: 'RefundPaymentPayload',
  request: ({ openingBalance }: Context) => requestIn(openingBalance.currency),
  refusals,
  run: async ({ actor, command }, context) => {
    const { payment, replayed } = await context.transact((work) => refund(work, actor, command));
    return { payment: await awaitRefund(context, payment), replayed };
  },
});
