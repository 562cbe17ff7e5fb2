import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { AccountFrozen, NoPaymentProvider } from '../../domain/refusals.ts';
import { awaitAction } from '../../usecases/await-action.ts';
import * as usecase from '../../usecases/start-deposit.ts';
import { returnUrl } from '../return-url.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({
    input: z.object({
      accountId: z.string(),
      amount: positiveMoneyInput(currency),
      returnUrl: returnUrl.nullish(),
      idempotencyKey: key,
    }),
  });
const refusals = [
  ValidationFailed,
  NotFound,
  AccountFrozen,
  NoPaymentProvider,
  IdempotencyKeyReused,
] as const;

export const startDeposit: MutationResolvers['startDeposit'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance } = context;
    const actor = signedIn(viewer);
    const { input } = valid(requestIn(openingBalance.currency), args);
    const { deposit, replayed } = await transact((work) =>
      usecase.startDeposit(work, actor, input, context),
    );
    context.callsQueued.notify();
    return { deposit: await awaitAction(context, deposit), replayed };
  });
