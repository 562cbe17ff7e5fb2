import { unauthenticated } from '@souk/auth/refused-token';
import { orRefusal } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused, idempotent } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { Payment } from '../../domain/payment.ts';
import { SagaIsOurs } from '../../domain/refusals.ts';
import { withdraw as take } from '../../usecases/withdraw.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { stepResult } from '../step-result.ts';

const requestIn = (currency: string) =>
  z.object({
    userId: id,
    orderId: id,
    amount: positiveMoneyInput(currency),
    idempotencyKey: key,
  });
const refusals = [ValidationFailed, SagaIsOurs, IdempotencyKeyReused] as const;

export const withdraw: MutationResolvers['withdraw'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance } = context;
    if (!viewer) throw unauthenticated();
    const { idempotencyKey, ...input } = valid(requestIn(openingBalance.currency), args);
    const call = { callerId: viewer.id, operation: 'withdraw', key: idempotencyKey, input };
    return transact(async (work) => {
      const { response: paymentId } = await idempotent(work, call, () => take(work, input));
      return stepResult(await work.em.findOneOrFail(Payment, paymentId));
    });
  });
