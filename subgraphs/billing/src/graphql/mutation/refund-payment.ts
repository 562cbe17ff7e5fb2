import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { NothingToRefund, ParcelRequired } from '../../domain/refusals.ts';
import { awaitRefund } from '../../usecases/await-refund.ts';
import { refund } from '../../usecases/refund.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({
    orderId: id,
    parcelId: id.nullish(),
    amount: positiveMoneyInput(currency).nullish(),
    idempotencyKey: key,
  });
const refusals = [
  ValidationFailed,
  NothingToRefund,
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
