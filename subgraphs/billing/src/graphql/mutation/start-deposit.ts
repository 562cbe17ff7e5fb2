import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { AccountFrozen, NoPaymentProvider } from '../../domain/refusals.ts';
import { awaitAction } from '../../usecases/await-action.ts';
import * as usecase from '../../usecases/start-deposit.ts';
import type { Context } from '../context.ts';
import { returnUrl } from '../return-url.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({
    accountId: z.string(),
    amount: positiveMoneyInput(currency),
    returnUrl: returnUrl.nullish(),
    idempotencyKey: key,
  });
const refusals = [NotFound, AccountFrozen, NoPaymentProvider, IdempotencyKeyReused] as const;

export const startDeposit: MutationResolvers['startDeposit'] = mutation({
  payload: 'StartDepositPayload',
  request: ({ openingBalance }: Context) => requestIn(openingBalance.currency),
  refusals,
  run: async ({ actor, command }, context) => {
    const { deposit, replayed } = await context.transact((work) =>
      usecase.startDeposit(work, actor, command, context),
    );
    context.callsQueued.notify();
    return { deposit: await awaitAction(context, deposit), replayed };
  },
});
