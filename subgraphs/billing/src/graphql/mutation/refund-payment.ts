import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { isEachProductOnce } from '../../domain/refund-lines.ts';
import { NothingToRefund, ParcelRequired, TooManyUnits } from '../../domain/refusals.ts';
import { awaitRefund } from '../../usecases/await-refund.ts';
import { refund } from '../../usecases/refund.ts';
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
  ValidationFailed,
  NothingToRefund,
  TooManyUnits,
  ParcelRequired,
  NotFound,
  IdempotencyKeyReused,
] as const;

export const refundPayment: MutationResolvers['refundPayment'] = (_, { input }, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance } = context;
    const actor = signedIn(viewer);
    const command = valid(requestIn(openingBalance.currency), input);
    const { payment, replayed } = await transact((work) => refund(work, actor, command));
    return { payment: await awaitRefund(context, payment), replayed };
  });
