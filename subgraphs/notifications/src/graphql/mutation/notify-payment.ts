import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/notify-payment.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const about = { userId: id, orderId: id, transactionId: id, idempotencyKey: key };

export const notifyPayment: MutationResolvers['notifyPayment'] = (
  _,
  args,
  { viewer, transact, currency, policy },
) =>
  orRefusal([ValidationFailed, IdempotencyKeyReused], async () => {
    const actor = signedIn(viewer);
    const request = z.object({ ...about, amount: positiveMoneyInput(currency) });
    const command = valid(request, args.input);
    const payload = await transact((work) =>
      usecase.notifyPayment(work, actor, command, policy.openChannels),
    );
    return { __typename: 'NotifyPaymentPayload', ...payload } as const;
  });
