import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/notify-payment.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const about = { userId: id, orderId: id, transactionId: id, idempotencyKey: key };

export const notifyPayment: MutationResolvers['notifyPayment'] = mutation({
  payload: 'NotifyPaymentPayload',
  request: ({ currency }: Context) => z.object({ ...about, amount: positiveMoneyInput(currency) }),
  refusals: [IdempotencyKeyReused],
  run: ({ actor, command }, { transact, policy }) =>
    transact((work) => usecase.notifyPayment(work, actor, command, policy.openChannels)),
});
