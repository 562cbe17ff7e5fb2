import { orRefusal } from '@souk/platform/graphql/graphql';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { AccountNotEmpty, WrongAccountStatus } from '../../domain/refusals.ts';
import { accountStatusChange } from '../account-status-change.ts';
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
  orRefusal(refusals, async () => accountStatusChange('closeAccount', input, context));
