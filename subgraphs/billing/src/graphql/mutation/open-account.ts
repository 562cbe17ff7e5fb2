import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { AccountExists, EmailTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/open-account.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  userId: id.nullish(),
  email: z.email().max(254).toLowerCase().nullish(),
  empty: z.boolean().nullish(),
  idempotencyKey: key,
});
const refusals = [
  ValidationFailed,
  NotFound,
  AccountExists,
  EmailTaken,
  IdempotencyKeyReused,
] as const;

export const openAccount: MutationResolvers['openAccount'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance } = context;
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.openAccount(work, actor, command, openingBalance));
  });
