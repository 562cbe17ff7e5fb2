import { unauthenticated } from '@souk/auth/refused-token';
import { orRefusal } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused, idempotent } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { Payment } from '../../domain/payment.ts';
import { NothingToRefund } from '../../domain/refusals.ts';
import { refund as giveBack } from '../../usecases/refund.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({
    orderId: id,
    amount: positiveMoneyInput(currency).nullish(),
    idempotencyKey: key,
  });
const refusals = [ValidationFailed, NothingToRefund, NotFound, IdempotencyKeyReused] as const;

export const refund: MutationResolvers['refund'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance } = context;
    if (!viewer) throw unauthenticated();
    const { idempotencyKey, ...input } = valid(requestIn(openingBalance.currency), args);
    const call = { callerId: viewer.id, operation: 'refund', key: idempotencyKey, input };
    return transact(async (work) => {
      const { response: paymentId } = await idempotent(work, call, async () => {
        const payment = await giveBack(work, input.orderId, input.amount?.minorUnits ?? null);
        return payment.id;
      });
      return work.em.findOneOrFail(Payment, paymentId);
    });
  });
