import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { ManagedByCheckout } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/withdraw.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({
    userId: id,
    orderId: id,
    amount: positiveMoneyInput(currency),
    idempotencyKey: key,
  });
const refusals = [ValidationFailed, ManagedByCheckout, IdempotencyKeyReused] as const;

export const withdraw: MutationResolvers['withdraw'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance } = context;
    const actor = signedIn(viewer);
    const command = valid(requestIn(openingBalance.currency), args);
    return transact((work) => usecase.withdraw(work, actor, command));
  });
