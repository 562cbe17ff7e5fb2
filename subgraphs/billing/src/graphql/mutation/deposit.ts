import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { AccountFrozen, FreeDepositsOff } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/deposit.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({
    accountId: z.string(),
    amount: positiveMoneyInput(currency),
    expectedVersion: z.int().nullish(),
    idempotencyKey: key,
  });
const refusals = [
  ValidationFailed,
  NotFound,
  FreeDepositsOff,
  AccountFrozen,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const deposit: MutationResolvers['deposit'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance, freeDeposits } = context;
    const actor = signedIn(viewer);
    const command = valid(requestIn(openingBalance.currency), args);
    return transact((work) => usecase.deposit(work, actor, command, freeDeposits));
  });
