import { orRefusal } from '@souk/platform/graphql/graphql';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { WrongAccountStatus } from '../../domain/refusals.ts';
import { accountStatusChange } from '../account-status-change.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [
  ValidationFailed,
  WrongAccountStatus,
  VersionConflict,
  NotFound,
  IdempotencyKeyReused,
] as const;

export const unfreezeAccount: MutationResolvers['unfreezeAccount'] = (_, { input }, context) =>
  orRefusal(refusals, async () => accountStatusChange('unfreezeAccount', input, context));
