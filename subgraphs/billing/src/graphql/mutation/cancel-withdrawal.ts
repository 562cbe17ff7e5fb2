import { unauthenticated } from '@souk/auth/refused-token';
import { orRefusal } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused, idempotent } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { Payment } from '../../domain/payment.ts';
import { SagaIsOurs } from '../../domain/refusals.ts';
import { cancelWithdrawal as cancel } from '../../usecases/cancel-withdrawal.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { stepResult } from '../step-result.ts';

const request = z.object({ transactionId: z.string(), idempotencyKey: key });
const refusals = [ValidationFailed, SagaIsOurs, NotFound, IdempotencyKeyReused] as const;

export const cancelWithdrawal: MutationResolvers['cancelWithdrawal'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact } = context;
    if (!viewer) throw unauthenticated();
    const { idempotencyKey, transactionId } = valid(request, args);
    const call = {
      callerId: viewer.id,
      operation: 'cancelWithdrawal',
      key: idempotencyKey,
      input: transactionId,
    };
    return transact(async (work) => {
      const { response: paymentId } = await idempotent(work, call, () =>
        cancel(work, transactionId),
      );
      return stepResult(await work.em.findOneOrFail(Payment, paymentId));
    });
  });
