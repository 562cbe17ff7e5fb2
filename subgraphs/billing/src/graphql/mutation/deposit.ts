import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { AccountFrozen, FreeDepositsOff } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/deposit.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({
    accountId: z.string(),
    amount: positiveMoneyInput(currency),
    expectedVersion: z.int().nullish(),
    idempotencyKey: key,
  });
const refusals = [
  NotFound,
  FreeDepositsOff,
  AccountFrozen,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const deposit: MutationResolvers['deposit'] = mutation({
  payload: 'DepositPayload',
  request: ({ openingBalance }: Context) => requestIn(openingBalance.currency),
  refusals,
  run: ({ actor, command }, { transact, freeDeposits }) =>
    transact((work) => usecase.deposit(work, actor, command, freeDeposits)),
  deprecated: { answer: (done) => done },
});
