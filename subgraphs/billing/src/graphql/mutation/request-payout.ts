import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { NothingDue, PayoutInProgress } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/request-payout.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({ amount: positiveMoneyInput(currency).nullish(), idempotencyKey: key });
const refusals = [NothingDue, PayoutInProgress, IdempotencyKeyReused] as const;

export const requestPayout: MutationResolvers['requestPayout'] = mutation({
  payload: 'RequestPayoutPayload',
  request: ({ openingBalance }: Context) => requestIn(openingBalance.currency),
  refusals,
  run: async ({ actor, command }, { transact, openingBalance, provider, callsQueued }) => {
    const policy = { currency: openingBalance.currency, provider };
    const requested = await transact((work) => usecase.requestPayout(work, actor, command, policy));
    callsQueued.notify();
    return requested;
  },
});
