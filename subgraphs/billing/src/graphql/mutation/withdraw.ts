import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { ManagedByCheckout } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/withdraw.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({
    userId: id,
    orderId: id,
    amount: positiveMoneyInput(currency),
    idempotencyKey: key,
  });
const refusals = [ManagedByCheckout, IdempotencyKeyReused] as const;

export const withdraw: MutationResolvers['withdraw'] = mutation({
  payload: 'WithdrawPayload',
  request: ({ openingBalance }: Context) => requestIn(openingBalance.currency),
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.withdraw(work, actor, command)),
  deprecated: { answer: ({ result }) => result },
});
