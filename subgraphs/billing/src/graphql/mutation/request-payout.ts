import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { NothingDue, PayoutInProgress } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/request-payout.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({ amount: positiveMoneyInput(currency).nullish(), idempotencyKey: key });
const refusals = [ValidationFailed, NothingDue, PayoutInProgress, IdempotencyKeyReused] as const;

export const requestPayout: MutationResolvers['requestPayout'] = (_, { input }, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance, provider } = context;
    const { currency } = openingBalance;
    const actor = signedIn(viewer);
    const command = valid(requestIn(currency), input);
    const policy = { currency, provider };
    const requested = await transact((work) => usecase.requestPayout(work, actor, command, policy));
    context.callsQueued.notify();
    return requested;
  });
