import { mutation } from '@souk/platform/graphql/mutation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { WrongAccountStatus } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/freeze-account.ts';
import { accountStatusInput as request } from '../account-status-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [WrongAccountStatus, VersionConflict, NotFound, IdempotencyKeyReused] as const;

export const freezeAccount: MutationResolvers['freezeAccount'] = mutation({
  payload: 'FreezeAccountPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.freezeAccount(work, actor, command)),
});
