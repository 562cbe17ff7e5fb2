import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { AccountNotEmpty, WrongAccountStatus } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/close-account.ts';
import { accountStatusInput } from '../account-status-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [
  ValidationFailed,
  WrongAccountStatus,
  AccountNotEmpty,
  VersionConflict,
  NotFound,
  IdempotencyKeyReused,
] as const;

export const closeAccount: MutationResolvers['closeAccount'] = (_, { input }, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact } = context;
    const actor = signedIn(viewer);
    const command = accountStatusInput(input);
    return transact((work) => usecase.closeAccount(work, actor, command));
  });
