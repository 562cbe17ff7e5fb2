import { mutation } from '@souk/platform/graphql/mutation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { AccountNotEmpty, WrongAccountStatus } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/close-account.ts';
import { accountStatusInput as request } from '../account-status-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [
  WrongAccountStatus,
  AccountNotEmpty,
  VersionConflict,
  NotFound,
  IdempotencyKeyReused,
] as const;

export const closeAccount: MutationResolvers['closeAccount'] = mutation({
  payload: 'CloseAccountPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.closeAccount(work, actor, command)),
});
