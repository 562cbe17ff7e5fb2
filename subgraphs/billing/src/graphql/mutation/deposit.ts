import { unauthenticated } from '@souk/auth/refused-token';
import { orRefusal } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused, idempotent } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { Account } from '../../domain/account.ts';
import { AccountFrozen } from '../../domain/refusals.ts';
import { Transaction } from '../../domain/transaction.ts';
import { possibleIds } from '../../persistence/possible.ts';
import { deposit as payIn } from '../../usecases/deposit.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { accountsOf } from '../visible-accounts.ts';

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
  AccountFrozen,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const deposit: MutationResolvers['deposit'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance } = context;
    if (!viewer) throw unauthenticated();
    const { idempotencyKey, ...input } = valid(requestIn(openingBalance.currency), args);
    const call = { callerId: viewer.id, operation: 'deposit', key: idempotencyKey, input };
    return transact(async (work) => {
      const id = { $in: possibleIds([input.accountId]) };
      const account = await work.em.findOne(Account, { $and: [{ id }, accountsOf(viewer)] });
      if (!account) throw new NotFound('account');
      const { response: answer, replayed } = await idempotent(work, call, () =>
        payIn(work, { ...input, expectedVersion: input.expectedVersion ?? null }),
      );
      const transaction = await work.em.findOneOrFail(Transaction, answer);
      return { transaction, account, replayed };
    });
  });
